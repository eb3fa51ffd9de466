import { comparisonPath, sitePagePath, topicPath } from '../../paths';

const pathOf: Record<string, (slug: string) => string> = {
  comparisons: comparisonPath,
  pages: sitePagePath,
  topics: (slug) => topicPath(slug),
};

/** The address readers know a document by; null for collections without a page of their own. */
export function publicPath(collection: string, slug: string): string | null {
  return pathOf[collection]?.(slug) ?? null;
}
