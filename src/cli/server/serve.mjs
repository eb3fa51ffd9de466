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
import { Health } from './health.mjs';
import { negotiateForm } from './negotiate-form.mjs';
import { observed } from './observe.mjs';
import { Pressure } from './pressure.mjs';
import { protection } from './protect.mjs';
import { refuseMethod } from './refuse-method.mjs';
import { log, takeOverConsole } from './server-log.mjs';
import { settleAddress } from './settle-address.mjs';
import { shortenAbsence } from './shorten-absence.mjs';
import { surrogateKeys } from './surrogate-keys.mjs';
import { waitForChanges } from './wait-for-changes.mjs';

// Whoever started us is gone, even if killed: without it, nobody stops us.
process.on('disconnect', () => process.exit(1));
// Started ahead of time, while the database still starts: where that is follows.
if (process.connected) Object.assign(process.env, ...(await once(process, 'message')));
// Whoever told us where the database is told us how much to log, too.
log.level = process.env.LOG_LEVEL || 'info';

const dev = process.env.NODE_ENV === 'development';
const hostname = process.env.HOST ?? '127.0.0.1';
const port = Number(process.env.PORT ?? 3000);
const trustedProxies = Number(process.env.TRUST_PROXY ?? 0);
const drainLimit = dev ? 500 : 10_000;
/** For how long requests are still taken after we were asked to stop: until whoever sends them has noticed. */
const noticeMs = Number(process.env.DRAIN_SECONDS || 0) * 1000;
const metricsPort = Number(process.env.METRICS_PORT || 0);
const pressureLimitMs = Number(process.env.EVENT_LOOP_LIMIT_MS || 1000);
if (!dev && !process.stdout.isTTY) takeOverConsole();

const everywhere = ['0.0.0.0', '::', 'localhost'].includes(hostname);
const ownAddress = everywhere ? '127.0.0.1' : hostname.includes(':') ? `[${hostname}]` : hostname;
/** Where the app reaches itself, to regenerate its own pages. */
process.env.VERDICT_INTERNAL_ORIGIN = `http://${ownAddress}:${port}`;

const allowCrossOrigin = crossOrigin(process.env.CORS_ORIGINS);
const protect = protection({ siteUrl: process.env.SITE_URL, dev });
const tellKeys = surrogateKeys(process.env.SURROGATE_KEY_HEADER);
const documents = new EncodedDocuments();
const compress = compression();
const pressure = new Pressure(pressureLimitMs);
const health = new Health({
  databaseUrl: process.env.DATABASE_URL ?? '',
  pressure,
  isDraining: () => draining,
  log,
});
// Loaded by those who ask for them only.
const tracing = process.env.OTEL_EXPORTER_OTLP_ENDPOINT
  ? new (await import('./tracing.mjs')).Tracing()
  : null;
const metrics = metricsPort > 0 ? await startMetrics() : null;
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

let draining = false;
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
    /** @type {import('./observe.mjs').Answer} */
    const render = (request, response) => {
      if (!dev && documents.answer(request, response)) return;
      if (pressure.refuse(request, response)) return;
      if (answerEnhancement?.(request, response)) return;
      request.headers['x-verdict-client'] = clientAddress(request, trustedProxies);
      if (!dev) encode(request, response);
      answerOutage(request, response);
      handle(request, response).catch((error) => {
        console.error(error);
        if (!response.headersSent) response.statusCode = 500;
        response.end();
      });
    };
    const answer = observed({ log, metrics, tracing }, (request, response) => {
      if (draining) response.shouldKeepAlive = false;
      settleAddress(request);
      if (protect(request, response)) return;
      if (health.answer(request, response)) return;
      if (refuseMethod(request, response)) return;
      tellKeys(request, response);
      negotiateForm(request, response);
      if (allowCrossOrigin(request, response)) return;
      const change = dev ? undefined : waitForChanges(request);
      if (change === undefined) render(request, response);
      else void change.then(() => response.destroyed || render(request, response));
    });
    server.on('request', answer);
    await new Promise((resolve, reject) =>
      server.once('error', reject).listen(port, hostname, () => resolve(null)),
    );
    process.send?.('ready');
  } catch (error) {
    log.fatal(error, 'The server could not start');
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

/** Says that it is not ready any more, and answers on until whoever sends requests has noticed. */
function drain() {
  if (draining) return;
  draining = true;
  setTimeout(close, noticeMs);
}

/** No new connections; the requests under way are finished, up to a limit. */
function close() {
  setTimeout(() => process.exit(0), drainLimit).unref();
  setInterval(() => server.closeIdleConnections(), 50).unref();
  server.close(async () => {
    await Promise.allSettled([app.close(), tracing?.stop()]);
    process.exit(0);
  });
}

async function startMetrics() {
  const { Metrics } = await import('./metrics.mjs');
  const started = new Metrics({
    isReady: async () => ['ready', 'degraded'].includes((await health.look()).readiness.status),
    isOverloaded: () => pressure.isHigh,
  });
  await started.serve({ host: process.env.METRICS_HOST || '127.0.0.1', port: metricsPort });
  return started;
}
