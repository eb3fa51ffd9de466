import type { Payload } from 'payload';
import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest';
import { PublishingListener } from '../../src/publishing/listen';
import { RegenerationQueue } from '../../src/publishing/regeneration-queue';
import { rememberRender } from '../../src/publishing/rendered-pages';
import { comparisonData, type Definitions, someDefinitions } from '../setup/content';
import { type PostgresProxy, startPostgresProxy } from '../setup/postgres-proxy';
import { startTestPayload } from '../setup/test-payload';

let payload: Payload;
let stop: () => Promise<void>;
let proxy: PostgresProxy;
let listener: PublishingListener | null = null;

beforeAll(async () => {
  const started = await startTestPayload();
  ({ payload, stop } = started);
  proxy = await startPostgresProxy(started.databaseUrl);
});
afterEach(async () => {
  proxy.setAway(false);
  await listener?.stop();
  listener = null;
});
afterAll(async () => {
  await proxy.close();
  await stop();
});

const log = { info: vi.fn(), warn: vi.fn() };

/** Listens through the proxy and notes what it would regenerate. */
async function listen(): Promise<string[]> {
  const regenerated: string[] = [];
  const queue = new RegenerationQueue({
    regenerate: async (path) => {
      regenerated.push(path);
    },
    rendersUnderWay: () => 0,
    onFailure: () => undefined,
  });
  listener = new PublishingListener({ databaseUrl: proxy.url, queue, log, lookEveryMs: 60_000 });
  await listener.start();
  return regenerated;
}

async function publish(slug: string): Promise<{ id: number; used: Definitions }> {
  const used = await someDefinitions(payload);
  const data = comparisonData(used, { slug });
  const { id } = await payload.create({ collection: 'comparisons', data: { ...data, _status: 'published' } });
  return { id, used };
}

test('a committed publication is heard of and worked off', async () => {
  const regenerated = await listen();
  await publish('heard');
  await expect
    .poll(() => regenerated)
    .toEqual(expect.arrayContaining(['/compare/heard', '/compare/heard.json', '/', '/compare']));
});

test('what was published while the connection was away is read on return', async () => {
  const regenerated = await listen();
  proxy.setAway(true);
  await expect.poll(() => listener?.isListening).toBe(false);
  await publish('missed');
  proxy.setAway(false);
  await expect.poll(() => regenerated, { timeout: 15_000 }).toContain('/compare/missed');
});

test('deaf, it is behind for as long as that lasts; listening, it is not', async () => {
  await listen();
  await expect.poll(() => listener?.lagSeconds, { timeout: 15_000 }).toBe(0);
  proxy.setAway(true);
  await expect.poll(() => listener?.lagSeconds, { timeout: 15_000 }).toBeGreaterThan(0.3);
  proxy.setAway(false);
  await expect.poll(() => listener?.lagSeconds, { timeout: 15_000 }).toBe(0);
});

test('a slow transaction is not missed when a later one commits first', async () => {
  const regenerated = await listen();
  const slow = await payload.db.beginTransaction();
  if (slow === null) throw new Error('no transaction');
  await payload.create({
    collection: 'pages',
    data: { title: 'Slow', slug: 'slow', _status: 'published' },
    req: { transactionID: slow },
  });
  await publish('fast');
  await expect.poll(() => regenerated).toContain('/compare/fast');
  expect(regenerated).not.toContain('/slow');
  await payload.db.commitTransaction(slow);
  await expect.poll(() => regenerated).toContain('/slow');
});

test('a changed criterion reaches the comparisons that show it and were rendered here', async () => {
  const { used } = await publish('shows-it');
  await publish('shows-another');
  await Promise.all(
    ['/compare/shows-it', '/compare/shows-another'].map((path) =>
      rememberRender(
        path,
        async () => null,
        () => true,
      ),
    ),
  );
  const regenerated = await listen();
  await payload.update({
    collection: 'criteria',
    id: used.criterion,
    data: { name: 'Renamed', _status: 'published' },
  });
  await expect.poll(() => regenerated).toContain('/compare/shows-it');
  expect(regenerated).not.toContain('/compare/shows-another');
});

test('a change of the site reaches every rendered page and no other', async () => {
  await rememberRender(
    '/about',
    async () => null,
    () => true,
  );
  await rememberRender(
    '/nowhere',
    async () => null,
    () => false,
  );
  const regenerated = await listen();
  await payload.updateGlobal({ slug: 'site', data: { tagline: 'New' } });
  await expect.poll(() => regenerated).toContain('/about');
  expect(regenerated).not.toContain('/nowhere');
});

test('a page of a list that was not there is looked at again', async () => {
  await rememberRender(
    '/compare/page/2',
    async () => null,
    () => false,
  );
  const regenerated = await listen();
  await publish('one-more');
  await expect.poll(() => regenerated).toContain('/compare/page/2');
});

test('a listener that starts late does not work off the past', async () => {
  await publish('past');
  const regenerated = await listen();
  await publish('present');
  await expect.poll(() => regenerated).toContain('/compare/present');
  expect(regenerated).not.toContain('/compare/past');
});

test('an epoch begins with listening, ends with each notification, and there is none while deaf', async () => {
  globalThis.verdictEpoch = undefined;
  await listen();
  const epoch = () => globalThis.verdictEpoch;
  await expect.poll(epoch).toEqual(expect.any(Number));
  const before = epoch();
  await publish('new-epoch');
  await expect.poll(epoch).toBeGreaterThan(Number(before));
  const heard = epoch();
  proxy.setAway(true);
  await expect.poll(epoch).toBeNull();
  proxy.setAway(false);
  // What was held before must not pass for what is true now.
  await expect.poll(epoch, { timeout: 5_000 }).toBeGreaterThan(Number(heard));
  await listener?.stop();
  listener = null;
  expect(epoch()).toBeNull();
});
