import type { Client } from 'pg';
import { expect } from 'vitest';

/** The index as it is, against what it would be if it were made anew. */
export async function expectSearchInStep(client: Client): Promise<void> {
  const index =
    'SELECT comparison_id, title, excerpt, names::text, words::text FROM search_documents ORDER BY 1';
  const { rows: kept } = await client.query(index);
  await client.query('SELECT search_rebuild()');
  const { rows: fresh } = await client.query(index);
  expect(kept).toEqual(fresh);
  expect((await client.query('SELECT * FROM search_due')).rows).toEqual([]);
}
