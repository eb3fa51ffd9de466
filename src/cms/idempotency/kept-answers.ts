import { sql } from '@payloadcms/db-postgres';
import type { Session } from '../../publishing/session';
import type { KeyedRequest } from './keyed-request';

export interface KeptAnswer {
  readonly status: number;
  readonly body: string;
}

const keptFor = sql`interval '24 hours'`;

/** Holds the key until the transaction ends, however it ends; false while another transaction holds it. */
export async function holdKey(session: Session, { keyHash }: KeyedRequest): Promise<boolean> {
  const { rows } = await session.execute(
    sql`SELECT pg_try_advisory_xact_lock(('x' || left(${keyHash}, 16))::bit(64)::bigint) AS held`,
  );
  return rows[0]?.held === true;
}

/** What was answered to this key, and to which request. */
export async function findKeptAnswer(
  session: Session,
  { keyHash }: KeyedRequest,
): Promise<(KeptAnswer & Pick<KeyedRequest, 'requestHash'>) | null> {
  const { rows } = await session.execute(sql`SELECT request_hash, status, body FROM idempotent_answers
    WHERE key_hash = ${keyHash} AND expires_at > now()`);
  const [row] = rows;
  if (!row) return null;
  return { requestHash: String(row.request_hash), status: Number(row.status), body: String(row.body) };
}

/** Whoever keeps an answer takes away those that have had their time. */
export async function keepAnswer(
  session: Session,
  { keyHash, requestHash }: KeyedRequest,
  { status, body }: KeptAnswer,
): Promise<void> {
  await session.execute(sql`DELETE FROM idempotent_answers WHERE expires_at <= now()`);
  await session.execute(sql`INSERT INTO idempotent_answers (key_hash, request_hash, status, body, expires_at)
    VALUES (${keyHash}, ${requestHash}, ${status}, ${body}, now() + ${keptFor})`);
}
