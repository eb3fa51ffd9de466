import type { Payload } from 'payload';
import { Client } from 'pg';
import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { api, loginAs } from '../setup/api';
import { aPerson, comparisonData, someDefinitions } from '../setup/content';
import { type PostgresProxy, startPostgresProxy } from '../setup/postgres-proxy';
import { createTestDatabase, startTestPayload } from '../setup/test-payload';

let payload: Payload;
let stop: () => Promise<void>;
let proxy: PostgresProxy;
let direct: Client;
let editor: string;

beforeAll(async () => {
  const databaseUrl = await createTestDatabase();
  proxy = await startPostgresProxy(databaseUrl);
  direct = new Client({ connectionString: databaseUrl });
  await direct.connect();
  ({ payload, stop } = await startTestPayload(proxy.url));
  editor = await loginAs(payload, (await aPerson(payload, 'editor')).email);
});
beforeEach(() => {
  proxy.cutAtCommit('never');
  proxy.setAway(false);
  // What is lost here is lost on purpose; Payload logs it as an error.
  vi.spyOn(payload.logger, 'error').mockImplementation(() => undefined);
});
afterAll(async () => {
  await stop();
  await direct.end();
  await proxy.close();
});

async function storedTopics(name: string): Promise<number> {
  const { rows } = await direct.query('SELECT count(*)::int AS stored FROM topics WHERE name = $1', [name]);
  return rows[0].stored;
}

test('a connection cut at COMMIT is an error, never a success', async () => {
  proxy.cutAtCommit('before commit');
  const answer = await api(payload, '/topics', {
    method: 'POST',
    authorization: editor,
    body: { name: 'Lost', _status: 'published' },
  });
  expect(proxy.commitsCut()).toBeGreaterThan(0);
  expect(answer.status).toBeGreaterThanOrEqual(500);
  expect(await storedTopics('Lost')).toBe(0);
});

test('a COMMIT whose answer is lost is an error as well: nobody can know', async () => {
  proxy.cutAtCommit('after commit');
  const answer = await api(payload, '/topics', {
    method: 'POST',
    authorization: editor,
    body: { name: 'In doubt', _status: 'published' },
  });
  expect(answer.status).toBeGreaterThanOrEqual(500);
});

test('a constraint that only fails at COMMIT is an error', async () => {
  await direct.query(`
    CREATE FUNCTION refuse_doomed() RETURNS trigger LANGUAGE plpgsql AS
      $$ BEGIN IF NEW.name = 'Doomed' THEN RAISE EXCEPTION 'doomed'; END IF; RETURN NULL; END $$;
    CREATE CONSTRAINT TRIGGER doomed AFTER INSERT ON topics DEFERRABLE INITIALLY DEFERRED
      FOR EACH ROW EXECUTE FUNCTION refuse_doomed();`);
  const answer = await api(payload, '/topics', {
    method: 'POST',
    authorization: editor,
    body: { name: 'Doomed', _status: 'published' },
  });
  expect(answer.status).toBeGreaterThanOrEqual(500);
  expect(await storedTopics('Doomed')).toBe(0);
});

test('a publication cut at COMMIT publishes neither the comparison nor its definitions, and records nothing', async () => {
  const used = await someDefinitions(payload);
  const before = await direct.query('SELECT count(*)::int AS events FROM activity');
  proxy.cutAtCommit('before commit');
  await expect(
    payload.create({ collection: 'comparisons', data: { ...comparisonData(used), _status: 'published' } }),
  ).rejects.toThrow();
  const { rows } = await direct.query('SELECT _status FROM criteria WHERE id = $1', [used.criterion]);
  expect(rows).toEqual([{ _status: 'draft' }]);
  expect((await direct.query('SELECT count(*)::int AS events FROM activity')).rows).toEqual(before.rows);
  expect((await direct.query('SELECT 1 FROM comparisons')).rowCount).toBe(0);
});

test('writes go on after the connections were lost', async () => {
  await payload.create({ collection: 'topics', data: { name: 'Before', _status: 'published' } });
  await direct.query(
    'SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()',
  );
  await expect
    .poll(() =>
      payload.create({ collection: 'topics', data: { name: 'After', _status: 'published' } }).then(
        () => 'stored',
        () => 'refused',
      ),
    )
    .toBe('stored');
});

test('while Postgres is away requests fail in time, and the process lives', async () => {
  proxy.setAway(true);
  const away = await api(payload, '/topics');
  expect(away.status).toBeGreaterThanOrEqual(500);
  proxy.setAway(false);
  await expect.poll(async () => (await api(payload, '/topics')).status).toBe(200);
});

test('a transaction that cannot begin is an error', async () => {
  proxy.setAway(true);
  await expect(
    payload.create({ collection: 'topics', data: { name: 'Never', _status: 'published' } }),
  ).rejects.toThrow();
  proxy.setAway(false);
  expect(await storedTopics('Never')).toBe(0);
});

test('transactions that cannot begin cost the pool no connection for good', async () => {
  // Every connection is alive until the moment it is asked to begin.
  proxy.cutAtBegin(true);
  const failed = Array.from({ length: 30 }, () =>
    payload.db.beginTransaction().then(
      () => 'begun',
      () => 'refused',
    ),
  );
  expect(new Set(await Promise.all(failed))).toEqual(new Set(['refused']));
  proxy.cutAtBegin(false);
  await expect
    .poll(
      () =>
        payload.count({ collection: 'topics' }).then(
          () => 'answered',
          () => 'refused',
        ),
      { timeout: 10_000 },
    )
    .toBe('answered');
  await expect
    .poll(() => payload.db.pool.totalCount - payload.db.pool.idleCount, { timeout: 10_000 })
    .toBe(0);
});

test('many writes at once all end, with few connections', async () => {
  const names = Array.from({ length: 40 }, (_, index) => `Busy ${index}`);
  await Promise.all(
    names.map((name) => payload.create({ collection: 'topics', data: { name, _status: 'published' } })),
  );
  const { rows } = await direct.query("SELECT count(*)::int AS stored FROM topics WHERE name LIKE 'Busy %'");
  expect(rows).toEqual([{ stored: 40 }]);
});
