import { Agent, request } from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';
import { Client } from 'pg';
import { afterAll, beforeAll, expect, inject } from 'vitest';
import { findFreePort } from '../../src/cli/find-free-port';
import { test } from '../setup/browser-test';
import { testSecret } from '../setup/global-postgres';
import { type PostgresProxy, startPostgresProxy } from '../setup/postgres-proxy';
import { testSite } from '../setup/test-site';
import { startTraceReceiver, type TraceReceiver } from '../setup/trace-receiver';
import { startWatchedServer, type WatchedServer } from '../setup/watched-server';

const secret = 'Zq8notforanybody4711';
let origin = '';
let metrics = '';
let server: WatchedServer;
let proxy: PostgresProxy;
let collector: TraceReceiver;
let database: Client;

/** A second instance on the site's database, which can be taken away from it. */
beforeAll(async () => {
  if (inject('chromiumPath') === null) return;
  const [port, metricsPort] = [await findFreePort(), await findFreePort()];
  [origin, metrics] = [`http://127.0.0.1:${port}`, `http://127.0.0.1:${metricsPort}/metrics`];
  [proxy, collector] = [await startPostgresProxy(testSite().databaseUrl), await startTraceReceiver()];
  database = new Client({ connectionString: testSite().databaseUrl });
  await database.connect();
  server = await startWatchedServer({
    ...{ NODE_ENV: 'production', PAYLOAD_SECRET: testSecret, HOST: '127.0.0.1', SITE_URL: origin },
    ...{ DATABASE_URL: proxy.url, PORT: `${port}`, METRICS_PORT: `${metricsPort}`, LOG_LEVEL: 'info' },
    ...{
      OTEL_EXPORTER_OTLP_ENDPOINT: collector.origin,
      OTEL_BSP_SCHEDULE_DELAY: '100',
      DRAIN_SECONDS: '3',
      EVENT_LOOP_LIMIT_MS: '0',
    },
  });
});
afterAll(async () => {
  if (origin === '') return;
  server.signal('SIGKILL');
  await server.ended;
  await database.end();
  await proxy.close();
  await collector.stop();
});

const readiness = async () => {
  const answer = await fetch(`${origin}/readyz`);
  const told = await answer.json();
  return { code: answer.status, ...told };
};
const soon = { timeout: 20_000, interval: 200 };

test('an instance says that it is alive and ready, to nobody who keeps it', async () => {
  const alive = await fetch(`${origin}/healthz`);
  expect([alive.status, await alive.json()]).toEqual([200, { status: 'alive' }]);
  await expect.poll(readiness, soon).toMatchObject({
    ...{ code: 200, status: 'ready', reasons: [], database: 'answers', migrations: 'current' },
    listener: { listening: true, lagSeconds: 0 },
  });
  expect((await fetch(`${origin}/readyz`)).headers.get('cache-control')).toBe('no-store');
});

test('every answer carries the id of its request, a page from memory and a refusal as well', async () => {
  const ids = new Set<string | null>();
  for (const path of ['/', '/', '/', '/nowhere', '/api/comparisons?limit=1', '/compare.json', '/admin/login'])
    ids.add((await fetch(origin + path)).headers.get('x-request-id'));
  expect(ids.size).toBe(7);
  expect(ids).not.toContain(null);
  const headers = { 'x-request-id': 'of-the-proxy-in-front' };
  expect((await fetch(origin, { headers })).headers.get('x-request-id')).toBe('of-the-proxy-in-front');
});

test('a request to the API is written down under its id, and without its secrets', async () => {
  const id = 'asked-by-somebody';
  await fetch(`${origin}/api/comparisons?limit=1&token=${secret}`, {
    headers: { 'x-request-id': id, authorization: `Bearer ${secret}`, cookie: `verdict-token=${secret}` },
  });
  await expect
    .poll(() => server.lines().find(({ requestId }) => requestId === id), soon)
    .toMatchObject({ method: 'GET', status: 401, url: '/api/comparisons?limit=1&token=[removed]' });
  expect(server.written()).not.toContain(secret);
});

test('without the database cached pages are served, and the instance says that it is degraded', async () => {
  expect((await fetch(origin)).status).toBe(200);
  proxy.setAway(true);
  try {
    await expect.poll(readiness, soon).toMatchObject({ code: 200, status: 'degraded', database: 'away' });
    expect((await fetch(origin)).status).toBe(200);
    expect((await fetch(`${origin}/healthz`)).status).toBe(200);
    const failed = await fetch(`${origin}/api/comparisons?limit=1`, {
      headers: { 'x-request-id': 'has-failed' },
    });
    expect(failed.status).toBeGreaterThanOrEqual(500);
    await expect
      .poll(
        () => server.lines().filter(({ requestId, err }) => requestId === 'has-failed' && err).length,
        soon,
      )
      .toBeGreaterThan(0);
  } finally {
    proxy.setAway(false);
  }
  await expect.poll(readiness, soon).toMatchObject({ code: 200, status: 'ready', migrations: 'current' });
  expect(server.written()).toMatch(/Readiness: degraded/);
});

test('a database that a newer version migrated is worked with, and that is said', async () => {
  const name = '99990101_000000_future';
  await database.query('INSERT INTO payload_migrations (name, batch) VALUES ($1, 99)', [name]);
  try {
    await expect.poll(readiness, soon).toMatchObject({ code: 200, status: 'ready', migrations: 'ahead' });
    expect((await fetch(`${origin}/api/comparisons?limit=1`)).status).toBe(200);
    expect(server.written()).toContain(`beside which this one goes on (${name})`);
  } finally {
    await database.query('DELETE FROM payload_migrations WHERE name = $1', [name]);
  }
});

test('with a database that lacks a migration nothing is to be sent here', async () => {
  const rename = 'UPDATE payload_migrations SET name = $2 WHERE name = $1';
  const { rows } = await database.query('SELECT max(name) AS newest FROM payload_migrations');
  const names = [rows[0].newest, `0-${rows[0].newest}`];
  await database.query(rename, names);
  try {
    await expect.poll(readiness, soon).toMatchObject({ code: 503, status: 'unready', migrations: 'behind' });
  } finally {
    await database.query(rename, names.toReversed());
  }
  await expect.poll(readiness, soon).toMatchObject({ code: 200, status: 'ready' });
});

test('counts are told at a port of their own, and at no other', async () => {
  await fetch(origin);
  const text = await (await fetch(metrics)).text();
  expect(text).toMatch(
    /verdict_http_request_duration_seconds_count\{kind="page",method="GET",status="200"\} \d+/,
  );
  expect(text).toMatch(
    /verdict_http_request_duration_seconds_count\{kind="api",method="GET",status="200"\} \d+/,
  );
  expect(text).toMatch(/verdict_cache_answers_total\{cache="hit"\} \d+/);
  expect(text).toMatch(/^nodejs_eventloop_lag_p99_seconds \d/m);
  for (const name of ['pool_in_use', 'pool_idle', 'pool_waiting'])
    expect(text).toMatch(new RegExp(`^verdict_database_${name} \\d`, 'm'));
  for (const name of ['regeneration_queue', 'edge_purge_queue', 'webhook_queue', 'listener_lag_seconds'])
    expect(text).toMatch(new RegExp(`^verdict_${name} \\d`, 'm'));
  expect(text).toContain('verdict_listener_listening 1');
  expect((await fetch(`${origin}/metrics`)).status).toBe(404);
});

test('a request is a trace that goes on from where it came from, with what Next did inside and no secret', async () => {
  const trace = '4bf92f3577b34da6a3ce929d0e0e4736';
  await fetch(`${origin}/api/comparisons?limit=1&token=${secret}`, {
    headers: { traceparent: `00-${trace}-00f067aa0ba902b7-01`, 'x-request-id': 'is-traced' },
  });
  const own = () => collector.spans.filter(({ traceId }) => traceId === trace);
  await expect.poll(() => own().map(({ name }) => name), soon).toContain('GET api');
  const root = own().find(({ name }) => name === 'GET api');
  expect(root?.parentSpanId).toBe('00f067aa0ba902b7');
  expect(root?.attributes).toContainEqual({ key: 'verdict.request.id', value: { stringValue: 'is-traced' } });
  await expect
    .poll(() => own().filter(({ parentSpanId }) => parentSpanId === root?.spanId), soon)
    .not.toHaveLength(0);
  expect(collector.bodies.join()).toContain('"service.name"');
  expect(collector.bodies.join()).not.toContain(secret);
});

/** As a load balancer does: connections are kept, and closed ones are not used again. */
function ask(path: string, agent: Agent): Promise<{ status: number | undefined; closes: boolean }> {
  return new Promise((resolve, reject) => {
    request(`${origin}${path}`, { agent }, (response) => {
      response.resume();
      const closes = response.headers.connection === 'close';
      response.on('end', () => resolve({ status: response.statusCode, closes }));
    })
      .on('error', reject)
      .end();
  });
}

// Last, and once: afterwards the instance is gone.
test('asked to stop it says so, answers until that is noticed, and ends with nothing lost', {
  retry: 0,
}, async () => {
  const agent = new Agent({ keepAlive: true, maxSockets: 10 });
  const paths = ['/', '/compare', '/api/comparisons?limit=1', '/compare.json'];
  const statuses: (number | undefined)[] = [];
  const closes: boolean[] = [];
  let [isToldOf, isNoticed] = [false, false];
  const load = [0, 1, 2, 3].map(async (worker) => {
    for (let round = worker; !isNoticed; round += 1) {
      const isLate = isToldOf;
      const answer = await ask(paths[round % paths.length] ?? '/', agent);
      statuses.push(answer.status);
      if (isLate) closes.push(answer.closes);
      await wait(5);
    }
  });
  await expect.poll(() => statuses.length, soon).toBeGreaterThan(8);
  server.signal('SIGTERM');
  await expect
    .poll(readiness, { interval: 20, timeout: 3_000 })
    .toMatchObject({ code: 503, status: 'draining' });
  isToldOf = true;
  // A load balancer looks once in a while only.
  await wait(1_000);
  isNoticed = true;
  await Promise.all(load);
  expect(new Set(statuses)).toEqual(new Set([200]));
  expect(closes.length).toBeGreaterThan(4);
  expect(new Set(closes)).toEqual(new Set([true]));
  expect(await server.ended).toBe(0);
  agent.destroy();
});
