import { beforeAll, expect, test } from 'vitest';
import { describeContent } from '../../../bench/data/describe-content';
import { fillDatabase } from '../../../bench/data/fill-database';
import { createEmptyDatabase, readDatabase, withClient } from '../../setup/backed-up-site';
import { createTestDatabase } from '../../setup/test-payload';

const patience = 120_000;
let databaseUrl: string;

beforeAll(async () => {
  databaseUrl = await createTestDatabase();
}, patience);

function count(table: string): Promise<number> {
  return ask(`SELECT count(*)::int AS answer FROM ${table}`);
}

function ask(statement: string): Promise<number> {
  return withClient(databaseUrl, async (client) => (await client.query(statement)).rows[0]?.answer);
}

test('whoever stops it finds the database as it was', { timeout: patience }, async () => {
  const stopping = new AbortController();
  const filling = fillDatabase({
    databaseUrl,
    comparisons: 2000,
    sample: 0,
    stopping: stopping.signal,
    progress: ({ phase, done }) => phase === 'Comparisons' && done > 0 && stopping.abort(),
  });
  await expect(filling).rejects.toThrow();
  expect(await count('comparisons')).toBe(0);
  expect(await ask(`SELECT count(*)::int AS answer FROM pg_constraint WHERE contype = 'f'`)).toBeGreaterThan(
    50,
  );
});

test('a database is filled, checked, and not filled again', { timeout: patience }, async () => {
  const phases = new Set<string>();
  const order = { databaseUrl, comparisons: 40, sample: 4 };
  const progress = ({ phase }: { readonly phase: string }) => void phases.add(phase);
  expect(await fillDatabase({ ...order, progress })).toBe('filled');
  expect([...phases]).toEqual(['Comparisons', 'Indexes', 'Search', 'Judgements', 'References', 'Statistics']);
  expect(await ask('SELECT count(checked_at)::int AS answer FROM bench.filled')).toBe(1);
  expect(await fillDatabase(order)).toBe('there');
  expect(await count('comparisons')).toBe(40);
});

test('what there is to measure can be asked for', async () => {
  const content = await describeContent(databaseUrl, { slugs: 5, mostHubs: 3 });
  expect(content.comparisons).toBe(40);
  expect(new Set(content.subjects).size).toBe(5);
  expect(content.options).toHaveLength(3);
  expect(content.busiestCriterion).toEqual(content.criteria[0]);
  const busiest = `SELECT max(uses)::int AS answer FROM (SELECT count(DISTINCT _parent_id) AS uses FROM comparisons_rows
    GROUP BY criterion_id) counted`;
  expect(content.busiestCriterion.comparisons).toBe(await ask(busiest));
  const rows = `SELECT count(*)::int AS answer FROM comparisons_rows WHERE _parent_id = ${content.largeComparison.id}`;
  expect(await ask(rows)).toBe(30);
});

test('another number takes the place of the first', { timeout: patience }, async () => {
  expect(await fillDatabase({ databaseUrl, comparisons: 30, sample: 0 })).toBe('replaced');
  expect(await count('comparisons')).toBe(30);
  expect(await count('search_documents')).toBe(30);
  expect(await count('comparison_judgements')).toBe(30);
  expect(await ask(`SELECT max(id) AS answer FROM comparisons`)).toBe(30);
  expect(
    await ask(`SELECT count(*)::int AS answer FROM activity WHERE document_collection = 'comparisons'`),
  ).toBe(30);
});

test('what is not as the site would have it fails the checks', { timeout: patience }, async () => {
  await withClient(databaseUrl, (client) =>
    client.query(`UPDATE comparisons_rows SET cells = '{"0": {}}' WHERE _parent_id = 1;
      UPDATE _comparisons_v_version_rows SET cells = '{"0": {}}' WHERE _parent_id = 1`),
  );
  await expect(fillDatabase({ databaseUrl, comparisons: 30, sample: 1 })).rejects.toThrow('see above');
});

test('content that it did not make is left alone', { timeout: patience }, async () => {
  await withClient(databaseUrl, (client) =>
    client.query(`INSERT INTO topics (name) VALUES ('Somebody else’s')`),
  );
  const order = { databaseUrl, comparisons: 20, sample: 0 };
  await expect(fillDatabase(order)).rejects.toThrow('1 topics that were not');
  await withClient(databaseUrl, (client) => client.query('DROP SCHEMA bench CASCADE'));
  await expect(fillDatabase(order)).rejects.toThrow('The database holds content already: 30 comparisons');
  expect(await count('comparisons')).toBe(30);
});

test('a database of another program is left alone', { timeout: patience }, async () => {
  const foreign = await createEmptyDatabase();
  await withClient(foreign, (client) => client.query('CREATE TABLE orders (id int)'));
  await expect(fillDatabase({ databaseUrl: foreign, comparisons: 20 })).rejects.toThrow('not Verdict’s');
  const tables = await readDatabase(foreign);
  expect(Object.keys(tables)).toEqual(['orders']);
});

test('it fills beside other content when told to', { timeout: patience }, async () => {
  databaseUrl = await createTestDatabase();
  await withClient(databaseUrl, (client) =>
    client.query(`INSERT INTO comparisons (title, slug, _status) VALUES ('Ours', 'ours', 'published');
      INSERT INTO options (name, slug, _status) VALUES ('Own', 'own', 'published')`),
  );
  expect(await fillDatabase({ databaseUrl, comparisons: 20, sample: 2, beside: true })).toBe('filled');
  expect(await count('comparisons')).toBe(21);
  expect(await count('search_documents')).toBe(21);
});
