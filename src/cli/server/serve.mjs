// @ts-check
// Plain JavaScript: the server runs without a TypeScript loader, which costs time and, on Node 20, sometimes hangs.
import { once } from 'node:events';
import { createServer } from 'node:http';
import compression from 'compression';
import next from 'next';
import { answerOutage } from './answer-outage.mjs';
import { answerUnchanged } from './answer-unchanged.mjs';
import { clientAddress } from './client-address.mjs';
import { crossOrigin } from './cross-origin.mjs';
import { EncodedDocuments } from './encoded-documents.mjs';
import { forgetOldLifetimes } from './forget-old-lifetimes.mjs';
import { negotiateForm } from './negotiate-form.mjs';
import { refuseMethod } from './refuse-method.mjs';
import { settleAddress } from './settle-address.mjs';
import { shortenAbsence } from './shorten-absence.mjs';

// Whoever started us is gone, even if killed: without it, nobody stops us.
process.on('disconnect', () => process.exit(1));
// Started ahead of time, while the database still starts: where that is follows.
if (process.connected) Object.assign(process.env, ...(await once(process, 'message')));

const dev = process.env.NODE_ENV === 'development';
const hostname = process.env.HOST ?? '127.0.0.1';
const port = Number(process.env.PORT ?? 3000);
const trustedProxies = Number(process.env.TRUST_PROXY ?? 0);
const drainLimit = dev ? 500 : 10_000;

const everywhere = ['0.0.0.0', '::', 'localhost'].includes(hostname);
const ownAddress = everywhere ? '127.0.0.1' : hostname.includes(':') ? `[${hostname}]` : hostname;
/** Where the app reaches itself, to regenerate its own pages. */
process.env.VERDICT_INTERNAL_ORIGIN = `http://${ownAddress}:${port}`;

const allowCrossOrigin = crossOrigin(process.env.CORS_ORIGINS);
const documents = new EncodedDocuments();
const compress = compression();
const notDocuments = /^\/(?:admin|api|_next)(?:[/?]|$)/;

/** @type {((request: import('node:http').IncomingMessage, response: import('node:http').ServerResponse) => boolean) | null} */
const answerEnhancement = dev ? (await import('./development-enhancements.mjs')).answerEnhancement : null;

const server = createServer();
// Longer than the idle time of common load balancers, which otherwise send into a connection that we just closed.
server.keepAliveTimeout = 65_000;
server.headersTimeout = 70_000;
server.requestTimeout = 300_000;

// Only `next dev` speaks WebSocket. Next attaches its listener to whatever server it is shown, so show it an idle one.
const app = next({ dev, hostname, port, quiet: true, httpServer: dev ? server : createServer() });

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, drain);
process.on('message', (message) => message === 'drain' && drain());
// As `next start` does: one request's mistake, or a lost database connection, must not take the site away.
process.on('uncaughtException', (error) => console.error(error));
process.on('unhandledRejection', (reason) => console.error(reason));

setInterval(() => forgetOldLifetimes(), 60_000).unref();

await serve();

async function serve() {
  try {
    await app.prepare();
    const handle = app.getRequestHandler();
    server.on('request', (request, response) => {
      if (refuseMethod(request, response)) return;
      settleAddress(request);
      negotiateForm(request, response);
      if (allowCrossOrigin(request, response)) return;
      if (!dev && documents.answer(request, response)) return;
      if (answerEnhancement?.(request, response)) return;
      request.headers['x-verdict-client'] = clientAddress(request, trustedProxies);
      if (!dev) encode(request, response);
      answerOutage(request, response);
      handle(request, response).catch((error) => {
        console.error(error);
        if (!response.headersSent) response.statusCode = 500;
        response.end();
      });
    });
    await new Promise((resolve, reject) =>
      server.once('error', reject).listen(port, hostname, () => resolve(null)),
    );
    process.send?.('ready');
  } catch (error) {
    console.error(error);
    process.exit(1);
  }
}

/**
 * @param {import('node:http').IncomingMessage} request
 * @param {import('node:http').ServerResponse} response
 */
function encode(request, response) {
  // @ts-expect-error Its types speak of Express only; it takes Node's own requests and responses.
  compress(request, response, () => undefined);
  answerUnchanged(request, response);
  if (notDocuments.test(request.url ?? '')) return;
  shortenAbsence(response);
  documents.send(request, response);
}

let draining = false;

/** No new connections; the requests under way are finished, up to a limit. */
function drain() {
  if (draining) return;
  draining = true;
  setTimeout(() => process.exit(0), drainLimit).unref();
  setInterval(() => server.closeIdleConnections(), 50).unref();
  server.close(async () => {
    await app.close();
    process.exit(0);
  });
}
