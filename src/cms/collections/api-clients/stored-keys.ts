import { sql } from '@payloadcms/db-postgres';
import type { Session } from '../../../publishing/session';
import { fingerprint, newKey, startOf } from './api-key';

/** A key as an administrator may see it. It is a former one if it has a last moment. */
export interface StoredKey {
  readonly id: number;
  readonly keyStart: string;
  readonly createdAt: string;
  readonly lastUsedAt: string | null;
  readonly expiresAt: string | null;
}

/** A key of the client from now on; its others go on for `overlapHours`, unless they end earlier. Returns the new one. */
export async function putKey(session: Session, client: number, overlapHours: number): Promise<string> {
  const key = newKey();
  await session.execute(sql`DELETE FROM api_client_keys WHERE client_id = ${client} AND expires_at <= now()`);
  await session.execute(sql`UPDATE api_client_keys
    SET expires_at = least(expires_at, now() + make_interval(hours => ${overlapHours})) WHERE client_id = ${client}`);
  await session.execute(sql`INSERT INTO api_client_keys (client_id, key_hash, key_start)
    VALUES (${client}, ${fingerprint(key)}, ${startOf(key)})`);
  return key;
}

/** Those that are good for something, the newest first. */
export async function listKeys(session: Session, client: number): Promise<readonly StoredKey[]> {
  return (await listKeysOf(session, [client])).get(client) ?? [];
}

/** The same by client; those that have none are left out. */
export async function listKeysOf(
  session: Session,
  clients: readonly number[],
): Promise<ReadonlyMap<number, readonly StoredKey[]>> {
  const { rows } =
    await session.execute(sql`SELECT client_id, id, key_start, created_at, last_used_at, expires_at
    FROM api_client_keys WHERE client_id = ANY(${sql.param([...clients])}::int[])
      AND (expires_at IS NULL OR expires_at > now()) ORDER BY id DESC`);
  const keys = new Map<number, StoredKey[]>();
  for (const row of rows) {
    const client = Number(row.client_id);
    keys.set(client, [...(keys.get(client) ?? []), keyIn(row)]);
  }
  return keys;
}

function keyIn(row: Readonly<Record<string, unknown>>): StoredKey {
  return {
    id: Number(row.id),
    keyStart: String(row.key_start),
    createdAt: moment(row.created_at) ?? '',
    lastUsedAt: moment(row.last_used_at),
    expiresAt: moment(row.expires_at),
  };
}

/** Returns how many that were. */
export async function endFormerKeys(session: Session, client: number): Promise<number> {
  const { rows } = await session.execute(
    sql`DELETE FROM api_client_keys WHERE client_id = ${client} AND expires_at IS NOT NULL
      RETURNING expires_at > now() AS was_good`,
  );
  return rows.filter(({ was_good }) => was_good === true).length;
}

export interface Holder {
  readonly client: number;
  readonly key: number;
}

/** Whose key it is; null for a wrong one, one that ended, and those of a client that expired or was revoked. */
export async function findHolder(session: Session, key: string): Promise<Holder | null> {
  const { rows } = await session.execute(sql`SELECT k.id, k.client_id
    FROM api_client_keys k JOIN api_clients c ON c.id = k.client_id
    WHERE k.key_hash = ${fingerprint(key)} AND (k.expires_at IS NULL OR k.expires_at > now())
      AND c.revoked IS NOT TRUE AND (c.expires_at IS NULL OR c.expires_at > now())`);
  return rows[0] ? { client: Number(rows[0].client_id), key: Number(rows[0].id) } : null;
}

/** PostgreSQL’s way of writing a moment is not one that every browser reads. */
function moment(stored: unknown): string | null {
  return stored === null || stored === undefined ? null : new Date(String(stored)).toISOString();
}
