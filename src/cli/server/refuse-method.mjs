// @ts-check

const known = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'];

/**
 * Next makes a `Request` of what it is asked, which there is none of for methods such as TRACE: it would answer 500.
 * @param {import('node:http').IncomingMessage} request
 * @param {import('node:http').ServerResponse} response
 * @returns {boolean} whether it was answered
 */
export function refuseMethod(request, response) {
  if (known.includes(request.method ?? '')) return false;
  response.writeHead(405, { Allow: known.join(', ') }).end();
  return true;
}
