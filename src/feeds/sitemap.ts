import { absoluteUrl } from '../domain/absolute-url';
import type { SitemapEntry, SitemapKind, SitemapShard } from '../domain/sitemap';
import {
  authorPath,
  comparisonPath,
  criterionPath,
  optionPath,
  scenarioPath,
  sitemapShardPath,
  sitePagePath,
  topicPath,
} from '../paths';
import { element, writeXml } from './xml';

const namespace = { xmlns: 'http://www.sitemaps.org/schemas/sitemap/0.9' };

const pathOf: Readonly<Record<SitemapKind, (slug: string) => string>> = {
  comparisons: (slug) => comparisonPath(slug),
  topics: (slug) => topicPath(slug),
  pages: (slug) => sitePagePath(slug),
  options: (slug) => optionPath(slug),
  criteria: (slug) => criterionPath(slug),
  scenarios: (slug) => scenarioPath(slug),
  authors: (slug) => authorPath(slug),
};

export function writeSitemapIndex(shards: readonly SitemapShard[], origin: string): string {
  const entries = shards.map(({ kind, number, modifiedAt }) =>
    element('sitemap', located(sitemapShardPath(kind, number), modifiedAt, origin)),
  );
  return writeXml(element('sitemapindex', entries, namespace));
}

export function writeSitemap(kind: SitemapKind, listed: readonly SitemapEntry[], origin: string): string {
  const entries = listed.map(({ slug, modifiedAt }) =>
    element('url', located(pathOf[kind](slug), modifiedAt, origin)),
  );
  return writeXml(element('urlset', entries, namespace));
}

function located(path: string, modifiedAt: string, origin: string) {
  return [element('loc', absoluteUrl(path, origin)), element('lastmod', modifiedAt)];
}
