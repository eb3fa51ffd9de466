import type { PageMetadata } from '../domain/metadata';
import type { Site } from '../domain/site';
import { pageTitle } from './page-title';

interface UnlistedMetadataSources {
  readonly title: string;
  /** For link previews; pages that nobody links to have none. */
  readonly description?: string;
  /** Null where the page is built without a database. */
  readonly site: Site | null;
}

/** For pages that search engines should not keep: 404, errors, searches, the contact form and its answer. */
export function buildUnlistedMetadata({
  title,
  description = '',
  site,
}: UnlistedMetadataSources): PageMetadata {
  return {
    title: site ? pageTitle(title, site) : title,
    description,
    canonical: null,
    openGraph: { type: 'website', siteName: site?.name ?? '', image: null },
    jsonLd: [],
    alternates: [],
  };
}
