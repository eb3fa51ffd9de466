import { absoluteUrl } from '../domain/absolute-url';
import type { PageMetadata } from '../domain/metadata';
import { shorten } from '../domain/shorten';
import type { ComparisonList, Site } from '../domain/site';
import { comparisonListPath, homePath, topicPath } from '../paths';
import { breadcrumbJsonLd } from './breadcrumb-json-ld';
import { feedAlternates } from './feed-alternates';
import { itemListJsonLd } from './item-list-json-ld';
import { pageTitle } from './page-title';

interface ListMetadataSources {
  readonly site: Site;
  readonly list: ComparisonList;
  readonly origin: string;
}

export function buildListMetadata({ site, list, origin }: ListMetadataSources): PageMetadata {
  const { topic, page } = list;
  const heading = topic ? `${topic.name} comparisons` : 'All comparisons';
  const path = topic ? topicPath(topic.slug, page) : comparisonListPath(page);
  return {
    title: pageTitle(page > 1 ? `${heading}, page ${page}` : heading, site),
    description: shorten(topic?.description || site.description),
    canonical: absoluteUrl(path, origin),
    openGraph: { type: 'website', siteName: site.name, image: null },
    jsonLd: [
      breadcrumbJsonLd(
        [
          { name: site.name || 'Home', path: homePath },
          { name: 'Comparisons', path: comparisonListPath() },
          ...(topic ? [{ name: topic.name, path: topicPath(topic.slug) }] : []),
        ],
        origin,
      ),
      ...itemListJsonLd(list.comparisons, origin),
    ],
    alternates: feedAlternates(site, origin, topic),
  };
}
