// @ts-check
import { randomUUID } from 'node:crypto';
import onHeaders from 'on-headers';
import { requestScope } from '../../logs/request-scope.mjs';
import { routeKind } from './route-kind.mjs';

/** What may stand in a log and in an answer's header, whoever sent it. */
const properId = /^[\w.:+/=-]{8,128}$/;
/** Cached pages are asked for a thousand times a second; whatever stands in front counts them. */
const logged = ['api', 'graphql', 'admin', 'preview'];

/** @typedef {(request: import('node:http').IncomingMessage, response: import('node:http').ServerResponse) => void} Answer */

/**
 * Gives each request an id, or takes over the one it has, tells it in the answer and in every line of the log that is
 * written meanwhile, and notes at the end what became of the request.
 * @param {{
 *   log: Pick<import('pino').Logger, 'info' | 'debug' | 'warn' | 'error'>,
 *   metrics: Pick<import('./metrics.mjs').Metrics, 'count'> | null,
 *   tracing: Pick<import('./tracing.mjs').Tracing, 'follow'> | null,
 * }} sinks
 * @param {Answer} answer
 * @returns {Answer}
 */
export function observed({ log, metrics, tracing }, answer) {
  return (request, response) => {
    const { method = 'GET', url = '/' } = request;
    const id = takeId(request);
    const kind = routeKind(url);
    const start = performance.now();
    const scope = { id };
    /** @type {((status: number) => void) | undefined} */
    let endTrace;
    onHeaders(response, () => response.setHeader('X-Request-Id', id));
    response.once('close', () => {
      const seconds = (performance.now() - start) / 1000;
      // Nginx's number for it: whoever asked did not wait for the answer.
      const status = response.writableFinished ? response.statusCode : 499;
      const cache = response.getHeader('x-nextjs-cache')?.toString();
      metrics?.count({ kind, method, status, seconds, cache });
      endTrace?.(status);
      const level = levelOf(status, kind);
      requestScope.run(scope, () =>
        log[level]({ method, url, status, ms: Math.round(seconds * 1000) }, 'answered'),
      );
    });
    const work = () => answer(request, response);
    requestScope.run(scope, () => {
      if (tracing) endTrace = tracing.follow(request, { kind, id }, work);
      else work();
    });
  };
}

/**
 * @param {number} status
 * @param {string} kind
 */
function levelOf(status, kind) {
  if (status === 503) return 'warn';
  if (status >= 500) return 'error';
  return logged.includes(kind) ? 'info' : 'debug';
}

/** @param {import('node:http').IncomingMessage} request */
function takeId({ headers }) {
  const given = headers['x-request-id'];
  const id = typeof given === 'string' && properId.test(given) ? given : randomUUID();
  headers['x-request-id'] = id;
  return id;
}
