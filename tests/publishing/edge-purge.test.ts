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
  readonly pattern: string;
  /** What Varnish with our rules goes by. */
  readonly keys: readonly string[];
}

/** A cache in front that notes what it is told, and may be away. */
async function aCache() {
  const told: Told[] = [];
  const state = { status: 200 };
  const server = createServer((request, response) => {
    if (state.status === 200)
      told.push({
        method: request.method ?? '',
        pattern: String(request.headers['x-purge-pattern']),
        keys: String(request.headers['x-purge-keys'] ?? '').split(' '),
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
    regenerate: async () => undefined,
    rendersUnderWay: () => 0,
    onFailure: () => undefined,
  });
  const log = { info: () => undefined, warn: () => undefined };
  const listener = new PublishingListener({ databaseUrl, queue, edge, log, lookEveryMs: 60_000 });
  await listener.start();
  endings.push(() => listener.stop());
}

const published = { _status: 'published' } as const;
const keysOf = (told: readonly Told[]) => told.flatMap(({ keys }) => keys);
/** By the pattern, as caches without our rules understand it. */
const isTold = (told: readonly Told[], address: string) =>
  told.some(({ pattern }) => new RegExp(pattern).test(address));

test('a publication is told to every cache once it is committed: the API’s answers and the fresh pages', async () => {
  const [one, two] = [await aCache(), await aCache()];
  await listenWith(edgeOf(one.origin, two.origin));
  const data = { ...comparisonData(await someDefinitions(payload), { slug: 'edge' }), ...published };
  await payload.create({ collection: 'comparisons', data });
  const expected = [
    '</api/comparisons',
    '</api/options',
    '=/compare/edge',
    '=/compare/edge.json',
    // Whether it was rendered here or not.
    '=/compare.json',
    '</topics',
  ];
  for (const { told } of [one, two]) {
    await expect.poll(() => keysOf(told), { timeout: 10_000 }).toEqual(expect.arrayContaining(expected));
    for (const address of ['/api/comparisons?depth=1', '/compare/edge', '/compare/edge.json?x', '/topics/a'])
      expect([address, isTold(told, address)]).toEqual([address, true]);
    for (const address of ['/api/comparisonsandmore', '/compare/edge-of-the-web', '/about'])
      expect([address, isTold(told, address)]).toEqual([address, false]);
    // Not one call for each.
    expect(keysOf(told).length).toBeGreaterThan(3 * told.length);
  }
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
  await expect.poll(() => keysOf(cache.told)).toContain('</api/scenarios');
  expect(keysOf(cache.told)).not.toContain('</api/topics');
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
  await expect.poll(() => there.told.length).toBe(2);
  expect(away.told).toEqual([]);
  expect(edge.size).toBeGreaterThan(0);
  away.state.status = 200;
  await expect
    .poll(() => new Set(away.told.map(({ pattern }) => pattern)))
    .toEqual(new Set(['^(?:/api/topics(?:[/?]|$)|/%C3%BCber(?:\\?|$))']));
  await expect.poll(() => edge.size).toBe(0);
  expect(failures.length).toBeGreaterThan(0);
});

test('with more waiting than is worth telling one by one, everything goes', async () => {
  const cache = await aCache();
  edgeOf(cache.origin).add(Array.from({ length: 51_000 }, (_, page) => `/topics/x/page/${page}`));
  await expect.poll(() => cache.told.map(({ pattern }) => pattern)).toContain('^(?:[/?]|$)');
  expect(cache.told.length).toBeLessThan(10);
});

test('thousands are told in calls that fit into a header, and none is left out', async () => {
  const cache = await aCache();
  const addresses = Array.from(
    { length: 4_000 },
    (_, page) => `/compare/${'long-'.repeat(page % 90)}${page}`,
  );
  edgeOf(cache.origin).add(addresses);
  await expect.poll(() => new Set(keysOf(cache.told)).size).toBe(addresses.length);
  expect(new Set(keysOf(cache.told))).toEqual(new Set(addresses.map((address) => `=${address}`)));
  for (const { pattern, keys } of cache.told)
    expect(Math.max(pattern.length, keys.join(' ').length)).toBeLessThan(8_000);
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
    .poll(() => keysOf(cache.told), { timeout: 10_000 })
    .toEqual(expect.arrayContaining(['=/compare/held-in-front', '=/compare/held-in-front.json']));
});
