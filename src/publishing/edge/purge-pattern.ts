/**
 * The regular expression, as Varnish and others take it, of all that an address stands for: itself with any query; with
 * `/*` at its end also everything below it; with another `*` all that begins so.
 */
export function purgePattern(address: string): string {
  if (address.endsWith('/*')) return `^${escaped(address.slice(0, -2))}(?:[/?]|$)`;
  if (address.endsWith('*')) return `^${escaped(address.slice(0, -1))}`;
  return `^${escaped(address)}(?:\\?|$)`;
}

/** As the address is written in a request. */
function escaped(address: string): string {
  return encodeURI(address).replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
