/**
 * The regular expression, as Varnish and others take it, of all that addresses stand for: themselves with any query; with
 * `/*` at their end also everything below; with another `*` all that begins so.
 */
export function purgePattern(addresses: readonly string[]): string {
  const [first = '', ...rest] = addresses.map(patternOf);
  return rest.length === 0 ? `^${first}` : `^(?:${[first, ...rest].join('|')})`;
}

/** What the rules in `deploy/varnish` know by the same addresses; null where they know only a pattern. */
export function purgeKeys(addresses: readonly string[]): string | null {
  const keys = addresses.map((address) => {
    if (address.endsWith('/*')) return `<${encodeURI(address.slice(0, -2))}`;
    return address.endsWith('*') ? null : `=${encodeURI(address)}`;
  });
  return keys.includes(null) ? null : keys.join(' ');
}

function patternOf(address: string): string {
  if (address.endsWith('/*')) return `${escaped(address.slice(0, -2))}(?:[/?]|$)`;
  if (address.endsWith('*')) return escaped(address.slice(0, -1));
  return `${escaped(address)}(?:\\?|$)`;
}

/** As the address is written in a request. */
function escaped(address: string): string {
  return encodeURI(address).replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
