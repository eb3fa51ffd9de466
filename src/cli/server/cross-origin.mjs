// @ts-check
import onHeaders from 'on-headers';
import vary from 'vary';

/** What is for programs beside the API: forms of comparisons, feeds, sitemaps and the like. */
const forPrograms = /^\/(?!admin\/|preview\/|_next\/).*\.(?:json|md|csv|png|rss|atom|xml|txt)$|^\/oembed$/;
const api = /^\/api(?:\/|$)/;

const reads = ['GET', 'HEAD'];
const methods = [...reads, 'POST', 'PATCH', 'PUT', 'DELETE'];
const readHeaders = ['Accept', 'Accept-Language', 'Content-Type', 'If-None-Match', 'If-Modified-Since'];
const headers = [
  ...readHeaders,
  'Authorization',
  'Idempotency-Key',
  'If-Match',
  'Last-Event-ID',
  'Mcp-Protocol-Version',
  'Mcp-Session-Id',
  'X-HTTP-Method-Override',
  'X-Payload-HTTP-Method-Override',
];
const exposed = [
  'Content-Disposition',
  'Content-Location',
  'ETag',
  'Idempotency-Replayed',
  'Link',
  'Mcp-Session-Id',
  'RateLimit',
  'RateLimit-Policy',
  'Retry-After',
  'WWW-Authenticate',
  'X-Left-Out',
];
/** Browsers ask anew after two hours at the latest. */
const secondsKept = 7_200;

/**
 * What pages on other origins may do. What is published is for everybody: it can be read from anywhere, without a key.
 * With a key, and with any other method, the API answers the origins that are named. Never with a cookie: no answer says
 * `Access-Control-Allow-Credentials`.
 * @param {string | undefined} setting origins as `src/env/read-environment.ts` has read them, joined by commas
 */
export function crossOrigin(setting) {
  const named = new Set((setting ?? '').split(',').filter(Boolean));
  /** @param {string | undefined} origin */
  const isNamed = (origin) => named.has('*') || (origin !== undefined && named.has(origin));

  /**
   * @param {import('node:http').IncomingMessage} request
   * @param {import('node:http').ServerResponse} response
   * @returns {boolean} whether it was answered: a browser asked what it may
   */
  return function allowCrossOrigin(request, response) {
    const path = (request.url ?? '').split('?', 1)[0] ?? '';
    const isApi = api.test(path);
    if (!isApi && !forPrograms.test(path)) return false;
    const { origin, authorization } = request.headers;
    const asked = request.method === 'OPTIONS' && request.headers['access-control-request-method'];
    if (asked) {
      const isTrusted = isApi && isNamed(origin);
      answerQuestion(response, { asked, isTrusted, allowed: isTrusted && !named.has('*') ? origin : '*' });
      return true;
    }
    const isOpen = reads.includes(request.method ?? '') && (!isApi || authorization === undefined);
    const allowed = isOpen || (isApi && named.has('*')) ? '*' : isApi && isNamed(origin) ? origin : undefined;
    onHeaders(response, () => {
      // Payload tells these with every answer; they belong to the question before it.
      for (const name of ['Methods', 'Headers', 'Credentials', 'Origin'])
        response.removeHeader(`Access-Control-Allow-${name}`);
      if (!isOpen && !named.has('*')) vary(response, 'Origin');
      if (allowed === undefined) return;
      response.setHeader('Access-Control-Allow-Origin', allowed);
      response.setHeader('Access-Control-Expose-Headers', exposed.join(', '));
    });
    return false;
  };
}

/**
 * @param {import('node:http').ServerResponse} response
 * @param {{ asked: string, isTrusted: boolean, allowed: string | undefined }} question
 */
function answerQuestion(response, { asked, isTrusted, allowed = '*' }) {
  vary(response, 'Origin, Access-Control-Request-Method, Access-Control-Request-Headers');
  if (!isTrusted && !reads.includes(asked)) return refuse(response);
  response
    .writeHead(204, {
      'Access-Control-Allow-Origin': allowed,
      'Access-Control-Allow-Methods': (isTrusted ? methods : reads).join(', '),
      'Access-Control-Allow-Headers': (isTrusted ? headers : readHeaders).join(', '),
      'Access-Control-Max-Age': secondsKept,
    })
    .end();
}

/** @param {import('node:http').ServerResponse} response */
function refuse(response) {
  const message =
    'Pages on this origin may read what is published here, and nothing else. CORS_ORIGINS names those that may do more.';
  response
    .writeHead(403, { 'Content-Type': 'application/json' })
    .end(JSON.stringify({ errors: [{ message }] }));
}
