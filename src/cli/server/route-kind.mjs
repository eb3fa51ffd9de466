// @ts-check

/** In this order: the first that fits counts. */
const kinds = /** @type {const} */ ([
  ['health', /^\/(?:healthz|readyz)$/],
  ['internal', /^\/api\/regenerate$/],
  ['image', /^\/api\/media\/file\//],
  ['graphql', /^\/api\/graphql(?:\/|$)/],
  ['api', /^\/api(?:\/|$)/],
  ['admin', /^\/admin(?:\/|$)/],
  ['static', /^\/_next\//],
  ['preview', /^\/preview(?:\/|$)/],
  ['search', /^\/search(?:\/|$)/],
  ['form', /\.(?:json|md|csv|png|rss|atom|xml|txt)$|^\/oembed$/],
]);

/** @typedef {typeof kinds[number][0] | 'page'} RouteKind */

/**
 * What kind of address is asked for: few enough to count by, and the same whatever anybody makes up.
 * @param {string | undefined} url
 * @returns {RouteKind}
 */
export function routeKind(url = '/') {
  const path = url.split(/[?#]/, 1)[0] ?? '/';
  return kinds.find(([, pattern]) => pattern.test(path))?.[0] ?? 'page';
}
