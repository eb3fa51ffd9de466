import { type ClientBase, escapeIdentifier } from 'pg';

interface Index {
  readonly name: string;
  readonly definition: string;
}

/** It is quicker to make them at the end than to keep them up row by row. Keys stay: they belong to constraints. */
export async function takeIndexesAway(client: ClientBase, tables: readonly string[]): Promise<Index[]> {
  const { rows } = await client.query<Index>(
    `SELECT c.relname AS name, pg_get_indexdef(i.indexrelid) AS definition
     FROM pg_index i JOIN pg_class c ON c.oid = i.indexrelid
     WHERE i.indrelid = ANY ($1::text[]::regclass[]) AND NOT EXISTS (SELECT FROM pg_constraint WHERE conindid = i.indexrelid)
     ORDER BY c.relname`,
    [tables.map((table) => escapeIdentifier(table))],
  );
  if (rows.length > 0)
    await client.query(`DROP INDEX ${rows.map(({ name }) => escapeIdentifier(name)).join(', ')}`);
  return rows;
}

export async function putIndexesBack(
  client: ClientBase,
  indexes: readonly Index[],
  onProgress: (done: number) => void,
): Promise<void> {
  for (const [done, { definition }] of indexes.entries()) {
    onProgress(done);
    await client.query(definition);
  }
  onProgress(indexes.length);
}
