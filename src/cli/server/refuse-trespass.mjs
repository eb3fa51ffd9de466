// @ts-check

/** @typedef {import('./content-policies.mjs').Kind} Kind */

/**
 * Refuses what no reader, program or editor sends, and what frameworks have been attacked with: calls of server functions
 * where no page has any, headers by which Next's own middleware talks to itself, and connections that are to become
 * something other than HTTP.
 * @param {{ request: import('node:http').IncomingMessage, response: import('node:http').ServerResponse, kind: Kind, dev: boolean }} asked
 * @returns {boolean} whether it was answered
 */
export function refuseTrespass({ request: { headers }, response, kind, dev }) {
  const problem = problemOf(headers, kind, dev);
  if (problem === null) return false;
  // What else comes on this connection is not read.
  response
    .writeHead(400, {
      'Content-Type': 'text/plain; charset=utf-8',
      'Cache-Control': 'no-store',
      Connection: 'close',
    })
    .end(`${problem}\n`);
  return true;
}

/**
 * @param {import('node:http').IncomingHttpHeaders} headers
 * @param {Kind} kind
 * @param {boolean} dev
 */
function problemOf(headers, kind, dev) {
  if (headers['next-action'] !== undefined && kind !== 'panel') return 'There is no action at this address.';
  if (Object.keys(headers).some((name) => name.startsWith('x-middleware-')))
    return 'Headers that begin with x-middleware- are not taken.';
  if (!dev && /(?:^|,)\s*websocket/i.test(headers.upgrade ?? '')) return 'Nothing here speaks WebSocket.';
  return null;
}
