import type { ClientBase } from 'pg';
import { z } from 'zod';
import type { Ranges } from './load-content';

/** Goes up when the same number of comparisons is not the same content any more. */
export const edition = 1;

export interface Filled {
  readonly comparisons: number;
  readonly edition: number;
  /** Which documents are ours, by table. */
  readonly ranges: Ranges;
  readonly isChecked: boolean;
}

const row = z.object({
  comparisons: z.number(),
  edition: z.number(),
  ranges: z.record(z.string(), z.object({ first: z.number(), last: z.number() })),
  isChecked: z.boolean(),
});

/** In a schema of its own, which neither migrations nor backups look at. Null where nothing was filled in. */
export async function readMarker(client: ClientBase): Promise<Filled | null> {
  const { rows: found } = await client.query(`SELECT to_regclass('bench.filled') IS NOT NULL AS "isThere"`);
  if (!found[0]?.isThere) return null;
  const { rows } = await client.query(
    'SELECT comparisons, edition, ranges, checked_at IS NOT NULL AS "isChecked" FROM bench.filled',
  );
  return rows[0] ? row.parse(rows[0]) : null;
}

export async function writeMarker(client: ClientBase, comparisons: number, ranges: Ranges): Promise<void> {
  await client.query(`
    CREATE SCHEMA IF NOT EXISTS bench;
    CREATE TABLE IF NOT EXISTS bench.filled (
      comparisons integer NOT NULL,
      edition integer NOT NULL,
      ranges jsonb NOT NULL,
      filled_at timestamptz NOT NULL DEFAULT now(),
      checked_at timestamptz
    );
    DELETE FROM bench.filled`);
  await client.query('INSERT INTO bench.filled (comparisons, edition, ranges) VALUES ($1, $2, $3)', [
    comparisons,
    edition,
    JSON.stringify(ranges),
  ]);
}

export async function markChecked(client: ClientBase): Promise<void> {
  await client.query('UPDATE bench.filled SET checked_at = now()');
}
