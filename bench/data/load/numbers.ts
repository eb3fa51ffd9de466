import { type ClientBase, escapeIdentifier } from 'pg';
import type { NextId } from '../rows/row';

interface Numbers {
  readonly next: NextId;
  /** The last number that was given out before us. */
  readonly former: (table: string) => number;
  readonly setSequences: (client: ClientBase) => Promise<void>;
}

/** Goes on counting where the sequences of these tables stand; nobody else may count meanwhile. */
export async function readNumbers(client: ClientBase, tables: readonly string[]): Promise<Numbers> {
  const { rows } = await client.query<{ table: string; sequence: string }>(
    `SELECT c.relname AS table, s.oid::regclass::text AS sequence
     FROM pg_class s JOIN pg_depend d ON d.objid = s.oid AND d.classid = 'pg_class'::regclass
       AND d.refclassid = 'pg_class'::regclass AND d.deptype IN ('a', 'i')
     JOIN pg_class c ON c.oid = d.refobjid AND c.relnamespace = 'public'::regnamespace
     WHERE s.relkind = 'S' AND c.relname = ANY ($1)`,
    [tables],
  );
  const before = new Map<string, number>();
  for (const { table, sequence } of rows) before.set(table, await readLast(client, table, sequence));
  const last = new Map(before);
  return {
    next: (table) => {
      const id = (last.get(table) ?? 0) + 1;
      last.set(table, id);
      return id;
    },
    former: (table) => before.get(table) ?? 0,
    setSequences: async (client) => {
      for (const { table, sequence } of rows)
        await client.query(`SELECT setval($1, max(id)) FROM ${escapeIdentifier(table)} HAVING max(id) > $2`, [
          sequence,
          before.get(table),
        ]);
    },
  };
}

async function readLast(client: ClientBase, table: string, sequence: string): Promise<number> {
  const { rows } = await client.query<{ last: number }>(
    `SELECT greatest((SELECT max(id) FROM ${escapeIdentifier(table)}),
       CASE WHEN is_called THEN last_value ELSE 0 END)::int AS last FROM ${sequence}`,
  );
  return rows[0]?.last ?? 0;
}
