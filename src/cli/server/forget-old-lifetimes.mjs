// @ts-check
import controls from 'next/dist/server/lib/incremental-cache/shared-cache-controls.external.js';

/** @type {Map<string, unknown>} */
export const lifetimes = Reflect.get(controls.SharedCacheControls, 'cacheControls');

/** More than fit in Next's cache, so what is forgotten is hardly there. */
const mostRemembered = 100_000;

/**
 * Next remembers for each address that it ever answered how long the answer may be kept, random addresses included, and
 * forgets none. An answer whose lifetime is forgotten is rendered anew when it is next asked for, and no harm done.
 */
export function forgetOldLifetimes(most = mostRemembered) {
  for (const address of lifetimes.keys()) {
    if (lifetimes.size <= most) return;
    lifetimes.delete(address);
  }
}
