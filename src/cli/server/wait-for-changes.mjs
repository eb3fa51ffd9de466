// @ts-check

/**
 * The page that is asked for may have changed a moment ago: then whoever asks waits until it is rendered anew. What is
 * asked for in another way than readers do, such as drafts in Next's preview mode, is not kept and cannot be old.
 * @param {import('node:http').IncomingMessage} request
 * @returns {Promise<void> | undefined} undefined where there is nothing to wait for
 */
export function waitForChanges({ method, url = '/', headers }) {
  if (method !== 'GET' && method !== 'HEAD') return undefined;
  if (headers.cookie?.includes('__prerender_bypass')) return undefined;
  return globalThis.verdictWhenFresh?.(addressOf(url));
}

/**
 * As pages are known by, whatever its query.
 * @param {string} url settled, and so decodable where it is a page's
 */
function addressOf(url) {
  const path = url.split('?', 1)[0] ?? '/';
  if (!path.includes('%')) return path;
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
