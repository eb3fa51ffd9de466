import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { Payload } from 'payload';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { checkDueSources } from '../../src/publishing/source-checks/check-due-sources';
import type { Network } from '../../src/publishing/source-checks/network';
import { startSourceChecks } from '../../src/publishing/source-checks/start-source-checks';
import { startScheduling } from '../../src/publishing/start-scheduling';
import { api } from '../setup/api';
import { comparisonData, someDefinitions } from '../setup/content';
import { startTestPayload } from '../setup/test-payload';

let payload: Payload;
let stop: () => Promise<void>;
let databaseUrl: string;
let server: Server;
let base: string;
const asked: string[] = [];

const network: Network = {
  resolve: async () => [{ address: '127.0.0.1', family: 4 }],
  isAllowed: () => true,
  turn: async () => undefined,
  timeoutMs: 1000,
  userAgent: 'test',
};

beforeAll(async () => {
  ({ payload, stop, databaseUrl } = await startTestPayload());
  server = createServer((request, response) => {
    asked.push(String(request.url));
    response.statusCode = Number(/\d{3}/.exec(request.url ?? '')?.[0] ?? 200);
    response.end();
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  base = `http://source.test:${typeof address === 'object' && address ? address.port : 0}`;
});
afterAll(async () => {
  server.close();
  await stop();
});
beforeEach(() => {
  asked.length = 0;
});

async function publishWithSources(...paths: readonly string[]): Promise<number> {
  const used = await someDefinitions(payload);
  const sources = paths.map((path) => ({ url: `${base}${path}` }));
  const data = comparisonData(used, {
    rows: [{ criterion: used.criterion, cells: { [String(used.options[0])]: { text: 'Said', sources } } }],
  });
  const { id } = await payload.create({ collection: 'comparisons', data: { ...data, _status: 'published' } });
  return id;
}

async function checkOf(path: string) {
  const { docs } = await payload.find({
    collection: 'source-checks',
    where: { url: { equals: `${base}${path}` } },
  });
  return docs.map(({ state, status, failures }) => ({ state, status, failures }))[0] ?? null;
}

/** As if the last look at everything had been this many hours ago. */
async function hoursPass(hours: number): Promise<void> {
  await payload.db.pool.query(
    `UPDATE source_checks SET checked_at = checked_at - make_interval(hours => $1),
      failing_since = failing_since - make_interval(hours => $1)`,
    [hours],
  );
}

test('nothing is asked until somebody turns the checks on', async () => {
  await publishWithSources('/off');
  expect(await checkDueSources(payload, network)).toBe(0);
  expect(asked).toEqual([]);
  await payload.updateGlobal({ slug: 'freshness', data: { checkSources: true } });
  expect(await checkDueSources(payload, network)).toBe(1);
  expect(asked).toEqual(['/off']);
});

test('each source is looked at once, and again only after a week', async () => {
  await publishWithSources('/once', '/once', '/once-404');
  await publishWithSources('/once');
  await checkDueSources(payload, network);
  expect(asked.filter((path) => path === '/once')).toHaveLength(1);
  expect(await checkOf('/once')).toEqual({ state: 'ok', status: 200, failures: 0 });
  expect(await checkOf('/once-404')).toEqual({ state: 'broken', status: 404, failures: 1 });
  asked.length = 0;
  await checkDueSources(payload, network);
  await hoursPass(7 * 24 - 1);
  await checkDueSources(payload, network);
  expect(asked).toEqual([]);
  await hoursPass(2);
  await checkDueSources(payload, network);
  expect(asked).toContain('/once');
});

test('a source that fails is asked again a day later, and is broken then', async () => {
  await publishWithSources('/fails-503');
  await checkDueSources(payload, network);
  expect(await checkOf('/fails-503')).toMatchObject({ state: 'failing', failures: 1 });
  await hoursPass(23);
  await checkDueSources(payload, network);
  expect(await checkOf('/fails-503')).toMatchObject({ state: 'failing', failures: 1 });
  await hoursPass(2);
  await checkDueSources(payload, network);
  expect(await checkOf('/fails-503')).toEqual({ state: 'broken', status: 503, failures: 2 });
});

test('sources of drafts are not asked, and those of what left the site are forgotten', async () => {
  const id = await publishWithSources('/leaves');
  await checkDueSources(payload, network);
  expect(await checkOf('/leaves')).not.toBeNull();
  await payload.update({ collection: 'comparisons', id, data: { _status: 'draft' } });
  await checkDueSources(payload, network);
  expect(await checkOf('/leaves')).toBeNull();
});

test('two turns at the same moment leave one result for each source', async () => {
  await publishWithSources('/both-a', '/both-b');
  await Promise.all([checkDueSources(payload, network), checkDueSources(payload, network)]);
  const { totalDocs } = await payload.count({
    collection: 'source-checks',
    where: { url: { like: '/both-' } },
  });
  expect(totalDocs).toBe(2);
});

test('an address as long as a source may have it is kept and checked', async () => {
  const path = `/long-${'ü'.repeat(900)}`;
  const encoded = `${base}${path}`;
  expect(encoded.length).toBeLessThan(2000);
  await publishWithSources(path);
  await checkDueSources(payload, network);
  expect(await checkOf(path)).toMatchObject({ state: 'ok' });
});

test('visitors learn nothing of the checks', async () => {
  expect((await api(payload, '/source-checks')).status).toBe(403);
});

test('the checks have a queue of their own, hourly and never two at a time', async () => {
  const boss = await startScheduling(databaseUrl, payload);
  await startSourceChecks(boss, payload, 'http://127.0.0.1:3000');
  const schedules = await boss.getSchedules();
  expect(schedules.find(({ name }) => name === 'source-checks')?.cron).toBe('17 * * * *');
  expect((await boss.getQueue('source-checks'))?.policy).toBe('singleton');
  await boss.stop({ graceful: false });
});
