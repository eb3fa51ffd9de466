import { type ClientBase, escapeIdentifier } from 'pg';
import { documentTables } from './content-tables';
import { edition, type Filled } from './marker';

/** The database is not one to fill; the message says why and what to do. */
export class Refusal extends Error {}

export type Plan = 'fill' | 'replace' | 'nothing';

interface Wanted {
  readonly comparisons: number;
  /** Other content may be there. */
  readonly beside: boolean;
}

/**
 * What to do with a database in which `filled` was put by us.
 * @throws {Refusal} when it holds content that is somebody else's, unless that was said to be all right.
 */
export async function planFilling(
  client: ClientBase,
  filled: Filled | null,
  { comparisons, beside }: Wanted,
): Promise<Plan> {
  if (filled?.comparisons === comparisons && filled.edition === edition) return 'nothing';
  const others = await countOthers(client, filled);
  if (others.length === 0) return filled ? 'replace' : 'fill';
  if (filled)
    throw new Refusal(
      `The database holds ${filled.comparisons} comparisons made by an earlier run, and also ${others.join(', ')} that were not. They would be lost: use another database.`,
    );
  if (beside) return 'fill';
  throw new Refusal(
    `The database holds content already: ${others.join(', ')}. Use an empty one; --beside adds to what is there.`,
  );
}

/** @throws {Refusal} when the database is another program's. */
export async function refuseForeignTables(client: ClientBase): Promise<void> {
  const { rows } = await client.query<{ isForeign: boolean }>(
    `SELECT count(*) > 0 AND NOT bool_or(relname = 'payload_migrations') AS "isForeign"
     FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind IN ('r', 'p')
       AND oid NOT IN (SELECT objid FROM pg_depend WHERE deptype = 'e')`,
  );
  if (rows[0]?.isForeign)
    throw new Refusal('The database holds tables that are not Verdict’s: choose an empty one.');
}

async function countOthers(client: ClientBase, filled: Filled | null): Promise<string[]> {
  const others: string[] = [];
  for (const table of await listPresent(client, documentTables)) {
    const { first, last } = filled?.ranges[table] ?? { first: 1, last: 0 };
    const { rows } = await client.query<{ count: number }>(
      `SELECT count(*)::int AS count FROM ${escapeIdentifier(table)} WHERE id NOT BETWEEN $1 AND $2`,
      [first, last],
    );
    if (rows[0]?.count) others.push(`${rows[0].count} ${table}`);
  }
  return others;
}

/** Before the migrations some of them, or all, are not there yet. */
async function listPresent(client: ClientBase, tables: readonly string[]): Promise<string[]> {
  const { rows } = await client.query<{ name: string }>(
    'SELECT name FROM unnest($1::text[]) name WHERE to_regclass(quote_ident(name)) IS NOT NULL',
    [tables],
  );
  return rows.map(({ name }) => name);
}
