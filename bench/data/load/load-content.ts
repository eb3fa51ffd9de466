import { drizzle } from 'drizzle-orm/node-postgres';
import type { Client, ClientBase } from 'pg';
import { putForeignKeysBack, takeForeignKeysAway } from '../../../src/cli/backup/foreign-keys';
import { tableName } from '../../../src/cli/backup/tables';
import { keepMissingJudgements } from '../../../src/queries/hubs/keep-judgements';
import { ComparisonWriter } from '../content/comparison';
import type { Definitions, FormerIds } from '../content/definitions';
import type { OnProgress } from '../progress';
import { putComparison } from '../rows/comparison-rows';
import { putDefinitions } from '../rows/definition-rows';
import { contentTables, sharedTables } from './content-tables';
import { CopyBatch } from './copy-batch';
import { fillSearch } from './fill-search';
import { putIndexesBack, takeIndexesAway } from './indexes';
import { readNumbers } from './numbers';

interface Loading {
  readonly comparisons: number;
  readonly onProgress: OnProgress;
}

/** Which numbers the documents have. */
export type Ranges = Readonly<Record<string, { readonly first: number; readonly last: number }>>;

const atOnce = 500;
const tables = [...contentTables, ...sharedTables];

/**
 * Fills the database in the transaction that is open. Needs no rights that the app does not have: foreign keys are
 * taken away and put back, and so checked, instead of being switched off, which only a superuser may.
 */
export async function loadContent(client: Client, { comparisons, onProgress }: Loading): Promise<Ranges> {
  const foreignKeys = await takeForeignKeysAway(client);
  for (const table of tables) await client.query(`ALTER TABLE ${tableName(table)} DISABLE TRIGGER USER`);
  const indexes = await takeIndexesAway(client, contentTables);
  const ranges = await copyContent(client, { comparisons, onProgress });
  const showIndexes = (done: number) => onProgress({ phase: 'Indexes', done, total: indexes.length });
  await putIndexesBack(client, indexes, showIndexes);
  for (const table of tables) await client.query(`ANALYZE ${tableName(table)}`);
  const showSearch = (done: number) => onProgress({ phase: 'Search', done, total: comparisons });
  await fillSearch(client, ranges.comparisons, showSearch);
  const showJudgements = (done: number) => onProgress({ phase: 'Judgements', done, total: comparisons });
  await keepMissingJudgements(drizzle({ client }), { onKept: showJudgements });
  for (const table of tables) await client.query(`ALTER TABLE ${tableName(table)} ENABLE TRIGGER USER`);
  for (const [done, key] of foreignKeys.entries()) {
    onProgress({ phase: 'References', done, total: foreignKeys.length });
    await putForeignKeysBack(client, [key]);
  }
  onProgress({ phase: 'References', done: foreignKeys.length, total: foreignKeys.length });
  return ranges;
}

async function copyContent(client: ClientBase, { comparisons, onProgress }: Loading) {
  const numbers = await readNumbers(client, tables);
  const { next: nextId, former } = numbers;
  const writer = new ComparisonWriter(comparisons, formerIds(former));
  const { definitions } = writer;
  const batch = new CopyBatch();
  putDefinitions(definitions, batch.put, nextId);
  const target = { put: batch.put, nextId, slugOf: slugsOf(definitions) };
  const show = (done: number) => onProgress({ phase: 'Comparisons', done, total: comparisons });
  for (let done = 0; done < comparisons; done += atOnce) {
    show(done);
    for (const comparison of writer.write(atOnce)) putComparison(comparison, target);
    await batch.send(client);
  }
  show(comparisons);
  await numbers.setSequences(client);
  const begin = former('comparisons');
  return {
    ...rangesOf(definitions),
    comparisons: { first: begin + 1, last: begin + comparisons },
    activity: { first: former('activity') + 1, last: nextId('activity') - 1 },
  };
}

function formerIds(former: (table: string) => number): FormerIds {
  return {
    authors: former('users'),
    topics: former('topics'),
    options: former('options'),
    criteria: former('criteria'),
    scenarios: former('scenarios'),
    faqs: former('faqs'),
    comparisons: former('comparisons'),
  };
}

function slugsOf(definitions: Definitions) {
  const { options, criteria, scenarios, authors } = definitions;
  const lists = { options, criteria, scenarios, users: authors };
  const slugs = new Map(
    Object.entries(lists).flatMap(([collection, list]) =>
      list.map(({ id, slug }) => [`${collection}:${id}`, slug] as const),
    ),
  );
  return (collection: string, id: number) => slugs.get(`${collection}:${id}`) ?? '';
}

function rangesOf({ authors, ...definitions }: Definitions): Ranges {
  const lists = Object.entries({ ...definitions, users: authors });
  return Object.fromEntries(
    lists.map(([table, list]) => [table, { first: list[0]?.id ?? 1, last: list.at(-1)?.id ?? 0 }]),
  );
}
