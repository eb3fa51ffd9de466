import type { Environment } from '../../env/environment';
import type { EdgeCache } from './edge-cache';
import { httpCache } from './http-cache';
import { varnishCache } from './varnish-cache';

/** The caches that the environment names. */
export function edgeCaches({
  edgePurgeUrls,
  edgePurgeToken,
  edgeHttpPurge,
  siteUrl,
}: Environment): EdgeCache[] {
  return [
    ...edgePurgeUrls.map((origin) => varnishCache(origin, edgePurgeToken)),
    ...(edgeHttpPurge ? [httpCache(edgeHttpPurge, siteUrl)] : []),
  ];
}
