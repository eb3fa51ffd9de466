// @ts-check
import onHeaders from 'on-headers';

/**
 * Tells caches that purge by keys what an answer is called: by its own address, and by every one that it lies below.
 * `src/publishing/edge/surrogate-keys.ts` purges by these.
 * @param {string | undefined} header its name, such as Surrogate-Key; undefined: no cache asks for keys
 */
export function surrogateKeys(header) {
  // Cloudflare's is a list with commas, everybody else's one with spaces.
  const between = header?.toLowerCase() === 'cache-tag' ? ',' : ' ';
  /**
   * Called before anything rewrites the address.
   * @param {import('node:http').IncomingMessage} request
   * @param {import('node:http').ServerResponse} response
   */
  return function tellKeys(request, response) {
    if (header === undefined || header === '' || (request.method !== 'GET' && request.method !== 'HEAD'))
      return;
    const path = (request.url ?? '').split('?', 1)[0] ?? '';
    onHeaders(response, () => {
      if (/s-maxage/.test(String(response.getHeader('Cache-Control'))))
        response.setHeader(header, keysOf(path).join(between));
    });
  };
}

/**
 * @param {string} path
 * @returns {string[]}
 */
export function keysOf(path) {
  const segments = path.split('/').slice(1).filter(Boolean);
  const above = segments.map((_, depth) => `</${segments.slice(0, depth + 1).join('/')}`);
  return [`=${path}`, '<', ...above];
}
