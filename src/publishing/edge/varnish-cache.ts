import { type EdgeCache, expectHeard, purgeTimeoutMs } from './edge-cache';
import { purgeKeys, purgePattern } from './purge-pattern';

/** Caches and proxies take headers of 8 kB. */
const longestPattern = 6_000;

/** A Varnish with our rules (`deploy/varnish`), which goes by keys, or whatever understands `PURGE` and a pattern. */
export function varnishCache(origin: string, token?: string): EdgeCache {
  return {
    name: origin,
    batch: 100,
    pauseMs: 0,
    async purge(addresses) {
      for (const part of partsOf(addresses)) {
        const [first = '/'] = part;
        const keys = purgeKeys(part);
        const response = await fetch(`${origin}${encodeURI(first.replace(/\*$/, ''))}`, {
          method: 'PURGE',
          headers: {
            'x-purge-pattern': purgePattern(part),
            ...(keys && { 'x-purge-keys': keys }),
            ...(token && { authorization: `Bearer ${token}` }),
          },
          redirect: 'manual',
          signal: AbortSignal.timeout(purgeTimeoutMs),
        });
        await expectHeard(response, `PURGE ${part.join(' ')}`);
      }
    },
  };
}

/** As many at a time as fit into a header. */
function partsOf(addresses: readonly string[]): string[][] {
  const parts: string[][] = [];
  let length = Number.POSITIVE_INFINITY;
  for (const address of addresses) {
    const own = purgePattern([address]).length;
    if (length + own > longestPattern) {
      parts.push([]);
      length = 0;
    }
    parts.at(-1)?.push(address);
    length += own;
  }
  return parts;
}
