import { type EdgeCache, expectHeard, purgeTimeoutMs } from './edge-cache';
import { purgePattern } from './purge-pattern';

/** A Varnish with our rules (`deploy/varnish`), or whatever understands `PURGE` and a pattern. */
export function varnishCache(origin: string, token?: string): EdgeCache {
  return {
    name: origin,
    batch: 1,
    pauseMs: 0,
    async purge(addresses) {
      for (const address of addresses) {
        const response = await fetch(`${origin}${encodeURI(address.replace(/\*$/, ''))}`, {
          method: 'PURGE',
          headers: {
            'x-purge-pattern': purgePattern(address),
            ...(token && { authorization: `Bearer ${token}` }),
          },
          redirect: 'manual',
          signal: AbortSignal.timeout(purgeTimeoutMs),
        });
        await expectHeard(response, `PURGE ${address}`);
      }
    },
  };
}
