import type pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { resilientPool } from '../../src/cms/resilient-pool';
import { createTestDatabase } from '../setup/test-payload';

let pool: pg.Pool;

beforeAll(async () => {
  const connectionString = await createTestDatabase();
  pool = resilientPool({ connectionString, max: 1, silenceLimitMs: null }, { warn: () => undefined });
});
afterAll(() => pool.end());

async function prepared(text: string): Promise<number> {
  const { rows } = await pool.query<{ count: number }>(
    `SELECT count(*)::int FROM pg_prepared_statements WHERE statement = '${text.replaceAll("'", "''")}'`,
  );
  return rows[0]?.count ?? 0;
}

const ask = (text: string, values: readonly unknown[]) => pool.query({ text }, [...values]);

test('a read is prepared the third time it is sent, and answers as before', async () => {
  const text = 'SELECT $1::int + 1 AS sum';
  for (const value of [1, 2]) expect((await ask(text, [value])).rows).toEqual([{ sum: value + 1 }]);
  expect(await prepared(text)).toBe(0);
  for (const value of [3, 4]) expect((await ask(text, [value])).rows).toEqual([{ sum: value + 1 }]);
  expect(await prepared(text)).toBe(1);
});

test('what writes, and what has a name already, is left as it is', async () => {
  await pool.query('CREATE TEMP TABLE noted (id int)');
  const text = 'INSERT INTO noted (id) VALUES ($1)';
  const inSteps = 'WITH kept AS (INSERT INTO noted (id) VALUES ($1) RETURNING id) SELECT id FROM kept';
  for (const statement of [text, inSteps]) {
    for (const value of [1, 2, 3, 4]) await ask(statement, [value]);
    expect(await prepared(statement)).toBe(0);
  }
  const named = 'SELECT $1::text AS said';
  await pool.query({ name: 'own', text: named }, ['x']);
  const { rows } = await pool.query(`SELECT name FROM pg_prepared_statements WHERE statement = '${named}'`);
  expect(rows).toEqual([{ name: 'own' }]);
});

test('a table that changes meanwhile is read as it is now', async () => {
  await pool.query('CREATE TEMP TABLE changing (id int)');
  const text = 'SELECT id FROM changing WHERE id > $1';
  for (let times = 0; times < 6; times += 1) await ask(text, [0]);
  await pool.query('ALTER TABLE changing ADD COLUMN name text; INSERT INTO changing VALUES (7)');
  expect((await ask(text, [0])).rows).toEqual([{ id: 7 }]);
});

test('a table that has become another one is read all the same', async () => {
  const text = 'SELECT id FROM retyped';
  const retype = (type: string) =>
    pool.query(`ALTER TABLE retyped ALTER id TYPE ${type} USING id::text::${type}`);
  await pool.query('CREATE TEMP TABLE retyped AS SELECT 7 AS id');
  for (let times = 0; times < 4; times += 1) await ask(text, []);
  await retype('text');
  expect((await ask(text, [])).rows).toEqual([{ id: '7' }]);
  for (let times = 0; times < 4; times += 1) await ask(text, []);
  expect(await prepared(text)).toBeGreaterThan(0);

  const client = await pool.connect();
  await client.query('ALTER TABLE retyped ALTER id TYPE int USING id::int');
  expect((await client.query({ text })).rows).toEqual([{ id: 7 }]);
  for (let times = 0; times < 4; times += 1) await client.query({ text });
  await client.query('BEGIN; ALTER TABLE retyped ALTER id TYPE text USING id::text');
  await expect(client.query({ text })).rejects.toThrow('cached plan must not change result type');
  await client.query('ROLLBACK');
  client.release();
});

test('a connection holds a bounded number of them, whatever is asked', async () => {
  const count = async () =>
    (await pool.query<{ count: number }>('SELECT count(*)::int FROM pg_prepared_statements')).rows[0]
      ?.count ?? Number.NaN;
  const before = await count();
  for (let number = 0; number < 400; number += 1)
    for (let times = 0; times < 3; times += 1) await ask(`SELECT $1::int AS asked_${number}`, [1]);
  expect(await count()).toBeLessThanOrEqual(before + 150);
});

test('what is asked at once of one connection is answered in turn, and the next after a failure too', async () => {
  const warnings: string[] = [];
  const note = ({ message }: Error) => void warnings.push(message);
  process.on('warning', note);
  const client = await pool.connect();
  const answers = await Promise.allSettled([
    client.query({ text: 'SELECT 1 AS one' }),
    client.query('SELECT nothing_like_that'),
    client.query('SELECT $1::int AS two', [2]),
  ]);
  client.release();
  await new Promise((resolve) => setImmediate(resolve));
  process.off('warning', note);
  expect(answers.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
  expect(answers[2]).toMatchObject({ value: { rows: [{ two: 2 }] } });
  expect(warnings).toEqual([]);
});
