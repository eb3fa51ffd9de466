import type { ClientBase } from 'pg';
import { putForeignKeysBack, takeForeignKeysAway } from '../../../src/cli/backup/foreign-keys';
import { tableName } from '../../../src/cli/backup/tables';
import { ComparisonWriter } from '../content/comparison';
import type { Definitions } from '../content/definitions';
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
export async function loadContent(client: ClientBase, { comparisons, onProgress }: Loading): Promise<Ranges> {
  const foreignKeys = await takeForeignKeysAway(client);
  for (const table of tables) await client.query(`ALTER TABLE ${tableName(table)} DISABLE TRIGGER USER`);
  const indexes = await takeIndexesAway(client, contentTables);
  const numbers = await readNumbers(client, tables);
  const writer = new ComparisonWriter(comparisons, {
    authors: numbers.former('users'),
    topics: numbers.former('topics'),
    options: numbers.former('options'),
    criteria: numbers.former('criteria'),
    scenarios: numbers.former('scenarios'),
    faqs: numbers.former('faqs'),
    comparisons: numbers.former('comparisons'),
  });
  const batch = new CopyBatch();
  const target = { put: batch.put, nextId: numbers.next, slugOf: slugsOf(writer.definitions) };
  const firstActivity = numbers.former('activity') + 1;
  putDefinitions(writer.definitions, batch.put, numbers.next);
  for (let done = 0; done < comparisons; done += atOnce) {
    onProgress({ phase: 'Comparisons', done, total: comparisons });
    for (const comparison of writer.write(atOnce)) putComparison(comparison, target);
    await batch.send(client);
  }
  onProgress({ phase: 'Comparisons', done: comparisons, total: comparisons });
  await numbers.setSequences(client);
  const total = indexes.length;
  await putIndexesBack(client, indexes, (done) => onProgress({ phase: 'Indexes', done, total }));
  for (const table of tables) await client.query(`ANALYZE ${tableName(table)}`);
  const first = numbers.former('comparisons') + 1;
  const stretch = { first, last: first + comparisons - 1 };
  await fillSearch(client, stretch, (done) => onProgress({ phase: 'Search', done, total: comparisons }));
  for (const table of tables) await client.query(`ALTER TABLE ${tableName(table)} ENABLE TRIGGER USER`);
  await putForeignKeysBack(client, foreignKeys);
  return {
    ...rangesOf(writer.definitions),
    comparisons: stretch,
    activity: { first: firstActivity, last: numbers.next('activity') - 1 },
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
