import { sql } from '@payloadcms/db-postgres';
import type { Payload } from 'payload';
import pg from 'pg';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { startReindexing } from '../../../src/publishing/start-reindexing';
import { comparisonData, type Definitions, someDefinitions } from '../../setup/content';
import { expectSearchInStep } from '../../setup/search-index';
import { startTestPayload } from '../../setup/test-payload';

let payload: Payload;
let stop: () => Promise<void>;
let client: pg.Client;
let answer: typeof import('../../../src/queries/search/find-search-answer').findSearchAnswer;

beforeAll(async () => {
  const started = await startTestPayload();
  ({ payload, stop } = started);
  client = new pg.Client({ connectionString: started.databaseUrl });
  await client.connect();
  ({ findSearchAnswer: answer } = await import('../../../src/queries/search/find-search-answer'));
});
afterAll(async () => {
  await client.end();
  await stop();
});

async function found(text: string): Promise<readonly string[]> {
  return (await answer({ text, topic: '', page: 1 }))?.results.map(({ slug }) => slug) ?? [];
}

async function publish(slug: string, used: Definitions): Promise<void> {
  const data = comparisonData(used, { slug, title: slug });
  await payload.create({ collection: 'comparisons', data: { ...data, _status: 'published' } });
}

test('what many comparisons share is renamed at once, and found by its new name a little later', async () => {
  const used = await someDefinitions(payload);
  const [first = 0] = used.options;
  await publish('one-of-many', used);
  await client.query(`INSERT INTO comparisons (title, slug, _status)
    SELECT 'Sharer ' || n, 'sharer-' || n, 'published' FROM generate_series(1, 60) n`);
  await client.query(
    `INSERT INTO comparisons_options (_order, _parent_id, id, option_id)
       SELECT 1, id, 'sharing-' || id, $1 FROM comparisons WHERE slug LIKE 'sharer-%'`,
    [first],
  );
  await payload.update({
    collection: 'options',
    id: first,
    data: { name: 'Widelyknown', _status: 'published' },
  });
  expect(await waiting()).toBe(61);
  expect(await found('widelyknown')).toEqual([]);
  // What is published meanwhile does not wait for it.
  await publish('sharing-as-well', used);
  expect(await found('widelyknown')).toEqual(['sharing-as-well']);
  const end = startReindexing(payload);
  await vi.waitFor(async () => expect(await waiting()).toBe(0), { timeout: 20_000 });
  end();
  const named = `SELECT comparison_id FROM search_documents WHERE words @@ 'widelyknown'`;
  expect((await client.query(named)).rowCount).toBe(62);
  await expectSearchInStep(client);
});

test('of several instances one at a time makes anew what was kept for later, and nothing is left out', async () => {
  await client.query(
    `INSERT INTO search_later (comparison_id) SELECT id FROM comparisons WHERE slug LIKE 'sharer-%'`,
  );
  const steps = Array.from({ length: 6 }, () =>
    payload.db.drizzle.execute(sql`SELECT search_catch_up(20) AS done`),
  );
  const done = (await Promise.all(steps)).map(({ rows }) => Number(rows[0]?.done));
  expect(done.reduce((sum, count) => sum + count) + (await waiting())).toBe(60);
  expect(done.every((count) => count === 0 || count === 20)).toBe(true);
  await client.query('SELECT search_catch_up(100)');
  expect(await waiting()).toBe(0);
});

test('while somebody publishes, what was kept for later waits instead of standing in line', async () => {
  await client.query(
    `INSERT INTO search_later (comparison_id) SELECT id FROM comparisons WHERE slug = 'sharer-1'`,
  );
  await client.query('BEGIN');
  await client.query(`SELECT pg_advisory_xact_lock(hashtext('verdict search'))`);
  const { rows } = await payload.db.drizzle.execute(sql`SELECT search_catch_up(20) AS done`);
  await client.query('COMMIT');
  expect([rows[0]?.done, await waiting()]).toEqual([0, 1]);
  await client.query('SELECT search_catch_up(20)');
});

test('while pages wait to be rendered anew, search waits as well', async () => {
  await client.query(
    `INSERT INTO search_later (comparison_id) SELECT id FROM comparisons WHERE slug = 'sharer-1'`,
  );
  let asked = 0;
  const end = startReindexing(payload, () => {
    asked += 1;
    return asked < 2;
  });
  await vi.waitFor(() => expect(asked).toBe(1));
  expect(await waiting()).toBe(1);
  await vi.waitFor(async () => expect(await waiting()).toBe(0), { timeout: 10_000 });
  end();
  expect(asked).toBeGreaterThan(1);
});

test('one comparison that cannot be made anew holds up no other, and is tried again', async () => {
  const { rows } = await client.query(
    `SELECT id FROM comparisons WHERE slug IN ('sharer-1', 'sharer-2') ORDER BY id`,
  );
  const [bad, good] = rows.map(({ id }) => id);
  await client.query('INSERT INTO search_later (comparison_id) SELECT unnest($1::int[])', [[bad, good]]);
  await client.query(
    `ALTER TABLE search_documents ADD CONSTRAINT odd CHECK (comparison_id <> ${bad}) NOT VALID`,
  );
  await client.query(`DELETE FROM search_documents WHERE comparison_id = $1`, [good]);
  expect((await client.query('SELECT search_catch_up(20) AS done')).rows).toEqual([{ done: 2 }]);
  await client.query('ALTER TABLE search_documents DROP CONSTRAINT odd');
  expect((await client.query('SELECT comparison_id FROM search_later')).rows).toEqual([
    { comparison_id: bad },
  ]);
  expect((await client.query('SELECT search_catch_up(20) AS done')).rows).toEqual([{ done: 0 }]);
  await client.query('UPDATE search_later SET not_before = now()');
  expect((await client.query('SELECT search_catch_up(20) AS done')).rows).toEqual([{ done: 1 }]);
  await expectSearchInStep(client);
});

test('who makes the whole index anew waits for who is catching up, and leaves nothing for later', async () => {
  await client.query(
    `INSERT INTO search_later (comparison_id) SELECT id FROM comparisons WHERE slug LIKE 'sharer-%'`,
  );
  const other = await payload.db.pool.connect();
  await other.query('BEGIN');
  await other.query('SELECT search_catch_up(20)');
  const rebuilding = client.query('SELECT search_rebuild()');
  await vi.waitFor(async () => {
    const { rows } = await payload.db.pool.query(
      `SELECT 1 FROM pg_locks WHERE locktype = 'advisory' AND NOT granted
         AND database = (SELECT oid FROM pg_database WHERE datname = current_database())`,
    );
    expect(rows).toHaveLength(1);
  });
  await other.query('COMMIT');
  other.release();
  await rebuilding;
  expect(await waiting()).toBe(0);
});

async function waiting(): Promise<number> {
  const { rows } = await client.query('SELECT count(*)::int AS count FROM search_later');
  return rows[0].count;
}
