// @ts-check

/** Longer than any address of ours: a redirect begins at one of at most 500 characters. */
const longestPath = 500;
/** No slug is a single hyphen. */
const nowhere = '/-';
const nowhereForPrograms = '/compare/-.json';
const forPrograms = /\.(?:json|md|csv|png|rss|atom|xml)$/;
/** By these names Next would answer with the front page, and with the page that says that something went wrong. */
const nextsOwn = /^\/(?:index|500)$/;
/** These take what they are given: their addresses hold names of files and keys of accounts. */
const takesAnything = /^\/(?:admin|api)(?:\/|$)/;

/**
 * Brings what was asked for into the form that everything behind goes by. An address that nothing can have (too long,
 * undecodable, or with characters that neither a slug nor the beginning of a redirect has) becomes one and the same
 * address where nothing is: each of them would be looked up, kept in memory and rendered anew by itself.
 * @param {import('node:http').IncomingMessage} request
 */
export function settleAddress(request) {
  // Proxies may be asked for whole addresses, and hand them on; whose they are says the Host header.
  const target = (request.url ?? '').replace(/^https?:\/\/[^/?#]*/i, '');
  const url = target.startsWith('?') || target === '' ? `/${target}` : target;
  const path = url.split('?', 1)[0] ?? '';
  request.url = isPossible(path) ? url : forPrograms.test(path) ? nowhereForPrograms : nowhere;
}

/** @param {string} path */
function isPossible(path) {
  if (takesAnything.test(path)) return true;
  if (!path.startsWith('/') || nextsOwn.test(path)) return false;
  const decoded = decode(path);
  if (decoded === null || decoded.length > longestPath || /%2f/i.test(path)) return false;
  return !/[\p{Cc}\s?#\\]|\/\.{1,2}(?:\/|$)/u.test(decoded);
}

/**
 * @param {string} path
 * @returns {string | null} null where it is not UTF-8
 */
function decode(path) {
  try {
    return decodeURIComponent(path);
  } catch {
    return null;
  }
}
