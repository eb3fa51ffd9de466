import type { Client } from 'pg';
import { beforeAll, expect, test } from 'vitest';
import { ComparisonWriter } from '../../../bench/data/content/comparison';
import { fillDatabase } from '../../../bench/data/fill-database';
import { keepMissingJudgements } from '../../../src/queries/hubs/keep-judgements';
import { withClient } from '../../setup/backed-up-site';
import { createTestDatabase, startTestPayload, type TestPayload } from '../../setup/test-payload';

const comparisons = 30;
const _status = 'published' as const;
let site: TestPayload;
let filled: string;

beforeAll(async () => {
  filled = await createTestDatabase();
  await fillDatabase({ databaseUrl: filled, comparisons, sample: 0 });
  site = await startTestPayload();
  await writeByPayload(site);
}, 300_000);

test('what is filled in is, table by table, what Payload writes for the same content', async () => {
  const [ours, theirs] = [await readTables(filled), await readTables(site.databaseUrl)];
  expect([...ours.keys()]).toEqual([...theirs.keys()]);
  expect(ours.get('comparisons')).toHaveLength(comparisons);
  for (const [table, rows] of theirs) expect(ours.get(table), table).toEqual(rows);
});

test('numbers are given out after those that were filled in', async () => {
  const [ours, theirs] = [await readSequences(filled), await readSequences(site.databaseUrl)];
  expect(ours).toEqual(theirs);
});

test('indexes, foreign keys and triggers are those of the migrations', async () => {
  expect(await readRules(filled)).toEqual(await readRules(site.databaseUrl));
});

async function writeByPayload({ payload }: TestPayload): Promise<void> {
  const writer = new ComparisonWriter(comparisons);
  const { authors, topics, options, criteria, scenarios, faqs } = writer.definitions;
  for (const { id: _, ...author } of authors)
    await payload.create({ collection: 'users', data: { ...author, password: 'long-enough-1' } });
  for (const { id: _, ...topic } of topics)
    await payload.create({ collection: 'topics', data: { ...topic, _status } });
  for (const { id: _, ...option } of options)
    await payload.create({ collection: 'options', data: { ...option, _status } });
  for (const { id: _, ...criterion } of criteria)
    await payload.create({ collection: 'criteria', data: { ...criterion, _status } });
  for (const { id: _, ...scenario } of scenarios)
    await payload.create({ collection: 'scenarios', data: { ...scenario, _status } });
  for (const { id: _, ...faq } of faqs)
    await payload.create({ collection: 'faqs', data: { ...faq, _status } });
  for (const { id: _, ...comparison } of structuredClone(writer.write(comparisons)))
    await payload.create({ collection: 'comparisons', data: { ...comparison, _status } });
  // As hubs do when they are asked for.
  await keepMissingJudgements(payload.db.drizzle);
}

/** What depends on the moment and on chance; and PostgreSQL keeps no order of what a statement did not order. */
const momentary = new Set([
  'created_at',
  'updated_at',
  'version_created_at',
  'version_updated_at',
  'changed_at',
  'as_of',
]);
const secret = new Set(['salt', 'hash', 'xact']);

/** The rows of all tables that hold any, but for what Payload keeps of itself. */
async function readTables(databaseUrl: string): Promise<ReadonlyMap<string, unknown[]>> {
  return withClient(databaseUrl, async (client) => {
    const { rows: tables } = await client.query<{ name: string }>(
      `SELECT relname AS name FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind = 'r'
         AND relname !~ '^payload_' ORDER BY relname COLLATE "C"`,
    );
    const read = new Map<string, unknown[]>();
    for (const { name } of tables) {
      const rows = await readRows(client, name);
      if (rows.length > 0) read.set(name, rows);
    }
    return read;
  });
}

async function readRows(client: Client, table: string): Promise<unknown[]> {
  const { rows } = await client.query(`SELECT to_jsonb(t) AS row FROM "${table}" t`);
  return rows
    .map(({ row }) => comparable(row))
    .sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));
}

function comparable(row: Record<string, unknown>): Record<string, unknown> {
  const kept = Object.entries(row).filter(([column]) => !secret.has(column));
  return Object.fromEntries(
    kept.map(([column, value]) => {
      if (momentary.has(column)) return [column, typeof value];
      return [column, column === 'paths' && Array.isArray(value) ? value.toSorted() : value];
    }),
  );
}

async function readSequences(databaseUrl: string): Promise<unknown[]> {
  return withClient(databaseUrl, async (client) => {
    const { rows } = await client.query(
      `SELECT sequencename, last_value FROM pg_sequences WHERE schemaname = 'public'
         AND sequencename !~ '^payload_' ORDER BY sequencename COLLATE "C"`,
    );
    return rows;
  });
}

async function readRules(databaseUrl: string): Promise<unknown[]> {
  return withClient(databaseUrl, async (client) => {
    const { rows } = await client.query(
      `SELECT indexdef AS rule FROM pg_indexes WHERE schemaname = 'public'
       UNION ALL SELECT concat_ws(' ', conrelid::regclass, conname, pg_get_constraintdef(oid), convalidated)
         FROM pg_constraint WHERE connamespace = 'public'::regnamespace
       UNION ALL SELECT concat_ws(' ', pg_get_triggerdef(oid), tgenabled) FROM pg_trigger WHERE NOT tgisinternal
       ORDER BY 1`,
    );
    return rows;
  });
}
