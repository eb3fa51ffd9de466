import { once } from 'node:events';
import { createServer } from 'node:http';
import type { Payload } from 'payload';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { EdgePurge } from '../../src/publishing/edge/edge-purge';
import { varnishCache } from '../../src/publishing/edge/varnish-cache';
import { PublishingListener } from '../../src/publishing/listen';
import { RegenerationQueue } from '../../src/publishing/regeneration-queue';
import { comparisonData, someDefinitions } from '../setup/content';
import { startTestPayload } from '../setup/test-payload';

let payload: Payload;
let databaseUrl: string;
let stop: () => Promise<void>;
const endings: (() => Promise<unknown>)[] = [];

beforeAll(async () => {
  ({ payload, databaseUrl, stop } = await startTestPayload());
});
afterEach(async () => {
  for (const end of endings.splice(0)) await end();
});
afterAll(() => stop());

interface Told {
  readonly method: string;
  readonly url: string;
  readonly pattern: string;
}

/** A cache in front that notes what it is told, and may be away. */
async function aCache() {
  const told: Told[] = [];
  const state = { status: 200 };
  const server = createServer((request, response) => {
    if (state.status === 200)
      told.push({
        method: request.method ?? '',
        url: request.url ?? '',
        pattern: String(request.headers['x-purge-pattern']),
      });
    response.writeHead(state.status).end();
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  endings.push(async () => {
    server.closeAllConnections();
    server.close();
  });
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  return { origin: `http://127.0.0.1:${port}`, told, state };
}

const failures: unknown[] = [];
const edgeOf = (...caches: string[]) =>
  new EdgePurge({
    caches: caches.map((origin) => varnishCache(origin)),
    onFailure: (_, error) => failures.push(error),
    secondLookAfterMs: 200,
    retryAfterMs: () => 50,
  });

async function listenWith(edge: EdgePurge): Promise<void> {
  const queue = new RegenerationQueue({
    regenerate: async (path) => edge.add([path]),
    rendersUnderWay: () => 0,
    onFailure: () => undefined,
  });
  const log = { info: () => undefined, warn: () => undefined };
  const listener = new PublishingListener({ databaseUrl, queue, edge, log, lookEveryMs: 60_000 });
  await listener.start();
  endings.push(() => listener.stop());
}

const published = { _status: 'published' } as const;

test('a publication is told to every cache once it is committed: the API’s answers and the fresh pages', async () => {
  const [one, two] = [await aCache(), await aCache()];
  await listenWith(edgeOf(one.origin, two.origin));
  const data = { ...comparisonData(await someDefinitions(payload), { slug: 'edge' }), ...published };
  await payload.create({ collection: 'comparisons', data });
  for (const { told } of [one, two])
    await expect
      .poll(() => told, { timeout: 10_000 })
      .toEqual(
        expect.arrayContaining([
          { method: 'PURGE', url: '/api/comparisons/', pattern: '^/api/comparisons(?:[/?]|$)' },
          { method: 'PURGE', url: '/api/options/', pattern: '^/api/options(?:[/?]|$)' },
          { method: 'PURGE', url: '/compare/edge', pattern: '^/compare/edge(?:\\?|$)' },
          { method: 'PURGE', url: '/compare/edge.json', pattern: '^/compare/edge\\.json(?:\\?|$)' },
          // Whether it was rendered here or not.
          { method: 'PURGE', url: '/compare.json', pattern: '^/compare\\.json(?:\\?|$)' },
          { method: 'PURGE', url: '/topics/', pattern: '^/topics(?:[/?]|$)' },
        ]),
      );
});

test('what is rolled back is told to nobody', async () => {
  const cache = await aCache();
  await listenWith(edgeOf(cache.origin));
  const transactionID = await payload.db.beginTransaction();
  if (transactionID === null) throw new Error('no transaction');
  await payload.create({
    collection: 'topics',
    data: { name: 'Gone', ...published },
    req: { transactionID },
  });
  await payload.db.rollbackTransaction(transactionID);
  await payload.create({ collection: 'scenarios', data: { name: 'Kept', ...published } });
  await expect.poll(() => cache.told.map(({ url }) => url)).toContain('/api/scenarios/');
  expect(cache.told.map(({ url }) => url)).not.toContain('/api/topics/');
});

test('an answer that was on its way during the change is purged by a second look', async () => {
  const cache = await aCache();
  edgeOf(cache.origin).add(['/api/topics/*']);
  await expect.poll(() => cache.told.length).toBe(2);
});

test('a cache that is away is told when it is back, and keeps no other from hearing', async () => {
  failures.length = 0;
  const [away, there] = [await aCache(), await aCache()];
  away.state.status = 503;
  const edge = edgeOf(away.origin, there.origin);
  edge.add(['/api/topics/*', '/über']);
  await expect.poll(() => there.told.length).toBe(4);
  expect(away.told).toEqual([]);
  expect(edge.size).toBeGreaterThan(0);
  away.state.status = 200;
  await expect
    .poll(() => new Set(away.told.map(({ pattern }) => pattern)))
    .toEqual(new Set(['^/api/topics(?:[/?]|$)', '^/%C3%BCber(?:\\?|$)']));
  await expect.poll(() => edge.size).toBe(0);
  expect(failures.length).toBeGreaterThan(0);
});

test('with more waiting than is worth telling one by one, everything goes', async () => {
  const cache = await aCache();
  edgeOf(cache.origin).add(Array.from({ length: 6_000 }, (_, page) => `/topics/x/page/${page}`));
  await expect.poll(() => cache.told.map(({ pattern }) => pattern)).toContain('^(?:[/?]|$)');
  expect(cache.told.length).toBeLessThan(10);
});

test('without caches in front nothing is kept for them', () => {
  const edge = edgeOf();
  edge.add(['/api/topics/*']);
  expect(edge.size).toBe(0);
});

test('what nobody has asked this instance for is purged as well: an earlier one may have answered it', async () => {
  const used = await someDefinitions(payload);
  const data = { ...comparisonData(used, { slug: 'held-in-front' }), ...published };
  await payload.create({ collection: 'comparisons', data });
  const cache = await aCache();
  await listenWith(edgeOf(cache.origin));
  cache.told.length = 0;
  await payload.update({
    collection: 'criteria',
    id: used.criterion,
    data: { name: 'Renamed', ...published },
  });
  await expect
    .poll(() => cache.told.map(({ url }) => url), { timeout: 10_000 })
    .toEqual(expect.arrayContaining(['/compare/held-in-front', '/compare/held-in-front.json']));
});
