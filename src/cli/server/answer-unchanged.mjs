// @ts-check
import fresh from 'fresh';
import onHeaders from 'on-headers';

/**
 * Answers 304 to who has this very edition already, for answers that come with a tag of their own: Next sends those from
 * its cache without looking at what was asked. Node leaves the body of a 304 out.
 * @param {import('node:http').IncomingMessage} request
 * @param {import('node:http').ServerResponse} response
 */
export function answerUnchanged(request, response) {
  if (request.method !== 'GET' && request.method !== 'HEAD') return;
  if (request.headers['if-none-match'] === undefined) return;
  onHeaders(response, () => {
    const etag = response.getHeader('ETag');
    if (response.statusCode !== 200 || typeof etag !== 'string') return;
    if (!fresh(request.headers, { etag })) return;
    response.statusCode = 304;
    for (const name of ['Content-Type', 'Content-Length', 'Content-Encoding']) response.removeHeader(name);
  });
}
