import { absoluteUrl } from '../domain/absolute-url';
import { listNames } from '../domain/describe-outcome';
import type { PageMetadata } from '../domain/metadata';
import { shorten } from '../domain/shorten';
import type { SideBySide } from '../domain/side-by-side';
import type { Site } from '../domain/site';
import { comparisonListPath, homePath, sideBySidePath } from '../paths';
import { breadcrumbJsonLd } from './breadcrumb-json-ld';
import { pageTitle } from './page-title';
import { buildUnlistedMetadata } from './unlisted-metadata';

interface SideBySideMetadataSources {
  readonly answer: SideBySide;
  readonly site: Site;
  readonly origin: string;
}

/** Only what holds something that stands nowhere else is worth a search engine's while. */
export function buildSideBySideMetadata({ answer, site, origin }: SideBySideMetadataSources): PageMetadata {
  const { options, unknown, rows } = answer;
  if (rows.length === 0 || unknown.length > 0)
    return buildUnlistedMetadata({
      title: 'Compare any options',
      description: 'Put any options side by side: what our comparisons say of them, criterion by criterion.',
      site,
    });
  const name = `${listNames(options)} side by side`;
  const path = sideBySidePath(options.map(({ slug }) => slug));
  return {
    title: pageTitle(name, site),
    description: shorten(`What our comparisons say of ${listNames(options)}, criterion by criterion.`),
    canonical: absoluteUrl(path, origin),
    openGraph: { type: 'website', siteName: site.name, image: null },
    jsonLd: [
      breadcrumbJsonLd(
        [
          { name: site.name || 'Home', path: homePath },
          { name: 'Comparisons', path: comparisonListPath() },
          { name, path },
        ],
        origin,
      ),
    ],
    alternates: [],
  };
}
