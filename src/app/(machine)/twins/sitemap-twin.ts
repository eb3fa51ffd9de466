import { sitemapKinds } from '../../../domain/sitemap';
import { readEnvironment } from '../../../env/read-environment';
import { writeSitemap, writeSitemapIndex } from '../../../feeds/sitemap';
import { sitemapPath, sitemapShardPath } from '../../../paths';
import { listAddresses, listShards } from '../../../queries/list-addresses';
import type { Twin } from './respond';

const type = 'application/xml; charset=utf-8';

/** `/sitemap.xml` and the files it names. */
export async function findSitemapTwin(path: string): Promise<Twin | null> {
  const origin = readEnvironment(process.env).siteUrl;
  if (path === sitemapPath) return { type, body: writeSitemapIndex(await listShards(), origin) };
  const [, name, digits] = /^\/sitemaps\/([a-z]+)-([1-9]\d{0,6})\.xml$/.exec(path) ?? [];
  const kind = sitemapKinds.find((known) => known === name);
  if (kind === undefined || path !== sitemapShardPath(kind, Number(digits))) return null;
  const addresses = await listAddresses(kind, Number(digits));
  return addresses.length === 0 ? null : { type, body: writeSitemap(kind, addresses, origin) };
}
