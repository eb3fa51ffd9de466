import { comparisonPath, hubPath, sitePagePath } from '../paths';

const pathOf: Record<string, (slug: string) => string> = {
  comparisons: comparisonPath,
  pages: sitePagePath,
};

/** The address readers know a document by; null for collections without a page of their own. */
export function publicPath(collection: string, slug: string): string | null {
  return pathOf[collection]?.(slug) ?? hubPath(collection, slug);
}
