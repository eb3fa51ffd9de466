import { absoluteUrl } from '../domain/absolute-url';
import type { ComparisonSummary } from '../domain/comparison';
import type { PageOfList } from '../domain/hubs';
import type { PageMetadata } from '../domain/metadata';
import { shorten } from '../domain/shorten';
import type { Site } from '../domain/site';
import { comparisonListPath, homePath } from '../paths';
import { breadcrumbJsonLd } from './breadcrumb-json-ld';
import { itemListJsonLd } from './item-list-json-ld';
import { openGraphImage } from './open-graph-image';
import { pageTitle } from './page-title';

export interface HubMetadataSources<Hub> {
  readonly hub: Hub;
  readonly site: Site;
  readonly origin: string;
}

interface HubWords {
  readonly name: string;
  readonly title: string;
  readonly description: string;
  readonly pathOf: (page: number) => string;
  readonly comparisons: readonly ComparisonSummary[];
  readonly image?: Parameters<typeof openGraphImage>[0];
  /** What the hub is about, for search engines. */
  readonly about?: object;
}

/** A hub without a single comparison has nothing that a search engine should send people to. */
export function buildHubMetadata(
  { hub, site, origin }: HubMetadataSources<PageOfList>,
  { name, title, description, pathOf, comparisons, image = null, about }: HubWords,
): PageMetadata {
  const trail = [
    { name: site.name || 'Home', path: homePath },
    { name: 'Comparisons', path: comparisonListPath() },
    { name, path: pathOf(1) },
  ];
  return {
    title: pageTitle(hub.page > 1 ? `${title}, page ${hub.page}` : title, site),
    description: shorten(description),
    canonical: hub.total === 0 ? null : absoluteUrl(pathOf(hub.page), origin),
    openGraph: { type: 'website', siteName: site.name, image: openGraphImage(image, origin) },
    jsonLd: [
      breadcrumbJsonLd(trail, origin),
      ...itemListJsonLd(comparisons, origin),
      ...(about ? [{ '@context': 'https://schema.org', ...about }] : []),
    ],
    alternates: [],
  };
}
