import { type ClientBase, escapeIdentifier } from 'pg';

/**
 * What a backup does without. The search index is made anew, in the words of the PostgreSQL that it will be asked on; what
 * comparisons come to is decided anew; counts of requests are over in minutes; and logins must not come back to life that
 * were ended since.
 */
export const leftOut = [
  'comparison_judgements',
  'rate_limits',
  'search_documents',
  'search_due',
  'search_later',
  'search_vocabulary',
  'users_sessions',
];

export interface Table {
  readonly name: string;
  readonly columns: readonly string[];
  /** What to order its rows by, so that the same rows always give the same text. */
  readonly order: string;
}

interface Row {
  readonly name: string;
  readonly columns: readonly string[];
  readonly key: readonly { readonly name: string; readonly isText: boolean }[];
}

/**
 * Verdict's tables. Transaction ids (`activity.xact`) stay behind: in another cluster they would lie in the future.
 * The schema `pgboss` stays behind, too: it holds nothing but the turns of the clock and is made anew at each start.
 */
export async function listTables(client: ClientBase): Promise<Table[]> {
  const { rows } = await client.query<Row>(
    `SELECT c.relname AS name,
       ARRAY(SELECT a.attname::text FROM pg_attribute a WHERE a.attrelid = c.oid AND a.attnum > 0
         AND NOT a.attisdropped AND a.attgenerated = '' AND a.atttypid <> 'xid8'::regtype ORDER BY a.attnum) AS columns,
       COALESCE((SELECT jsonb_agg(jsonb_build_object('name', a.attname, 'isText', a.attcollation <> 0) ORDER BY k.place)
         FROM pg_index i, unnest(i.indkey) WITH ORDINALITY k (column_number, place), pg_attribute a
         WHERE i.indrelid = c.oid AND i.indisprimary AND a.attrelid = c.oid AND a.attnum = k.column_number), '[]') AS key
     FROM pg_class c
     WHERE c.relnamespace = 'public'::regnamespace AND c.relkind = 'r' AND c.relname <> ALL ($1)
       AND NOT EXISTS (SELECT FROM pg_depend d WHERE d.objid = c.oid AND d.deptype = 'e')
     ORDER BY c.relname COLLATE "C"`,
    [leftOut],
  );
  return rows.map(({ name, columns, key }) => ({ name, columns, order: orderBy(key) }));
}

export function tableName(name: string): string {
  return `public.${escapeIdentifier(name)}`;
}

export function columnList(columns: readonly string[]): string {
  return columns.map((column) => escapeIdentifier(column)).join(', ');
}

/** Sorted by bytes: how languages sort differs between servers. */
function orderBy(key: Row['key']): string {
  if (key.length === 0) return 't::text COLLATE "C"';
  return key.map(({ name, isText }) => `${escapeIdentifier(name)}${isText ? ' COLLATE "C"' : ''}`).join(', ');
}
