import type { ClientBase } from 'pg';
import { advisoryLocks } from '../../publishing/advisory-lock';
import { Refusal } from './refusal';
import { restoreName } from './transaction';

/** @throws {Refusal} when the database is in use, holds something, or holds something that is not Verdict's. */
export async function refuseTarget(
  client: ClientBase,
  { overwrite }: { readonly overwrite: boolean },
): Promise<void> {
  await refuseInUse(client);
  const { rows } = await client.query<{ tables: number; isVerdict: boolean }>(
    `SELECT count(*)::int AS tables, COALESCE(bool_or(relname = 'payload_migrations'), FALSE) AS "isVerdict"
     FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind IN ('r', 'p')
       AND oid NOT IN (SELECT objid FROM pg_depend WHERE deptype = 'e')`,
  );
  const [{ tables, isVerdict } = { tables: 0, isVerdict: false }] = rows;
  if (tables === 0) return;
  if (!isVerdict) throw new Refusal('The database holds tables that are not Verdict’s: choose an empty one.');
  if (!overwrite)
    throw new Refusal('The database is not empty. --overwrite replaces what is in it, pictures included.');
}

/**
 * Nothing but the app and its scripts connects to its database, so whoever is connected may be serving readers. Another
 * restore is told from them by the lock, so that of two not both give way.
 */
async function refuseInUse(client: ClientBase): Promise<void> {
  const { rows: lock } = await client.query<{ taken: boolean }>(
    'SELECT pg_try_advisory_xact_lock($1) AS taken',
    [advisoryLocks.preparation],
  );
  if (lock[0]?.taken !== true)
    throw new Refusal('A migration or another restore is at work in the database: wait until it is done.');
  const { rows: others } = await client.query<{ name: string }>(
    `SELECT DISTINCT concat_ws(' at ', NULLIF(application_name, ''), host(client_addr)) AS name FROM pg_stat_activity
     WHERE datname = current_database() AND pid <> pg_backend_pid() AND usesysid IS NOT NULL
       AND backend_type IS DISTINCT FROM 'walsender' AND leader_pid IS NULL
       AND application_name <> $1`,
    [restoreName],
  );
  if (others.length === 0) return;
  const names = others.map(({ name }) => name).filter(Boolean);
  const who = names.length > 0 ? ` (${names.join(', ')})` : '';
  throw new Refusal(
    `The database is in use${who}: stop every Verdict that runs on it, and end other connections.`,
  );
}
