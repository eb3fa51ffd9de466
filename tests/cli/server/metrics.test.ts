import { afterAll, beforeAll, expect, test } from 'vitest';
import { findFreePort } from '../../../src/cli/find-free-port';
import { Metrics } from '../../../src/cli/server/metrics.mjs';
import { offerMeasure } from '../../../src/publishing/measures';

let metrics: Metrics;
let origin: string;
let server: Awaited<ReturnType<Metrics['serve']>>;

beforeAll(async () => {
  metrics = new Metrics({ isReady: async () => true, isOverloaded: () => false });
  const port = await findFreePort();
  server = await metrics.serve({ host: '127.0.0.1', port });
  origin = `http://127.0.0.1:${port}`;
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

const scrape = async () => (await fetch(`${origin}/metrics`)).text();

test('requests are counted by kind of route, method and status, and answers by what the cache held', async () => {
  const page = { kind: 'page', method: 'GET', status: 200, seconds: 0.003 };
  metrics.count({ ...page, cache: 'HIT' });
  metrics.count({ ...page, cache: 'HIT' });
  metrics.count({ kind: 'api', method: 'POST', status: 503, seconds: 3, cache: undefined });
  const text = await scrape();
  const labels = 'kind="page",method="GET",status="200"';
  expect(text).toContain(`verdict_http_request_duration_seconds_count{${labels}} 2`);
  expect(text).toContain(`verdict_http_request_duration_seconds_bucket{le="0.001",${labels}} 0`);
  expect(text).toContain(`verdict_http_request_duration_seconds_bucket{le="0.005",${labels}} 2`);
  expect(text).toContain(
    'verdict_http_request_duration_seconds_count{kind="api",method="POST",status="503"} 1',
  );
  expect(text).toContain('verdict_cache_answers_total{cache="hit"} 2');
});

test('what the process can tell of itself is asked at each scrape', async () => {
  let waiting = 3;
  offerMeasure('regeneration_queue', () => waiting);
  offerMeasure('webhook_queue', async () => 7);
  expect(await scrape()).toContain('verdict_regeneration_queue 3');
  waiting = 0;
  const text = await scrape();
  expect(text).toContain('verdict_regeneration_queue 0');
  expect(text).toContain('verdict_webhook_queue 7');
  expect(text).toContain('verdict_ready 1');
  expect(text).toContain('nodejs_eventloop_lag_seconds');
});

test('what cannot be told is left out, and the rest is told', async () => {
  offerMeasure('webhook_queue', () => Promise.reject(new Error('the database is away')));
  offerMeasure('edge_purge_queue', () => 1);
  const text = await scrape();
  expect(text).not.toMatch(/^verdict_webhook_queue \d/m);
  expect(text).not.toMatch(/^verdict_listener_lag_seconds \d/m);
  expect(text).toContain('verdict_edge_purge_queue 1');
});

test('there is nothing else at this port', async () => {
  expect((await fetch(`${origin}/`)).status).toBe(404);
});
