import type { ClientBase } from 'pg';

/** What Verdict puts into the schema `public`; what extensions bring stays. */
const ownObjects = `
  WITH of_extensions AS (SELECT objid FROM pg_depend WHERE deptype = 'e')
  SELECT 1 AS turn, 'TABLE' AS kind, oid::regclass::text AS name FROM pg_class
    WHERE relnamespace = 'public'::regnamespace AND relkind IN ('r', 'p') AND NOT relispartition
  UNION ALL SELECT 1, 'VIEW', oid::regclass::text FROM pg_class
    WHERE relnamespace = 'public'::regnamespace AND relkind = 'v' AND oid NOT IN (SELECT objid FROM of_extensions)
  UNION ALL SELECT 1, 'MATERIALIZED VIEW', oid::regclass::text FROM pg_class
    WHERE relnamespace = 'public'::regnamespace AND relkind = 'm'
  UNION ALL SELECT 2, 'ROUTINE', oid::regprocedure::text FROM pg_proc
    WHERE pronamespace = 'public'::regnamespace AND oid NOT IN (SELECT objid FROM of_extensions)
  UNION ALL SELECT 3, 'TYPE', oid::regtype::text FROM pg_type
    WHERE typnamespace = 'public'::regnamespace AND typtype = 'e' AND oid NOT IN (SELECT objid FROM of_extensions)
  UNION ALL SELECT 3, 'TEXT SEARCH CONFIGURATION', oid::regconfig::text FROM pg_ts_config
    WHERE cfgnamespace = 'public'::regnamespace AND oid NOT IN (SELECT objid FROM of_extensions)
  UNION ALL SELECT 3, 'SEQUENCE', oid::regclass::text FROM pg_class
    WHERE relnamespace = 'public'::regnamespace AND relkind = 'S'
  ORDER BY turn, kind, name`;

/** Drops it, within the transaction that is open: a restore that fails leaves everything as it was. */
export async function emptyDatabase(client: ClientBase): Promise<void> {
  const { rows } = await client.query<{ kind: string; name: string }>(ownObjects);
  for (const { kind, name } of rows) await client.query(`DROP ${kind} IF EXISTS ${name} CASCADE`);
}
