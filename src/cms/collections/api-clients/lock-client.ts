import { sql } from '@payloadcms/db-postgres';
import type { PayloadRequest } from 'payload';
import { decideClientState } from '../../../domain/api-client';
import type { PublicRow } from '../../../publishing/public-change';
import { sessionOf } from '../../../publishing/session';
import { refusal } from '../../endpoints/demand';
import { isRow } from '../../publication/public-row';

/** The client's row, for this transaction alone; requests that come with its keys do not wait. */
export async function lockClient(req: PayloadRequest, id: number): Promise<PublicRow> {
  const session = await sessionOf(req);
  const { rows } = await session.execute(
    sql`SELECT to_jsonb(c) AS row FROM api_clients c WHERE id = ${id} FOR NO KEY UPDATE`,
  );
  const row: unknown = rows[0]?.row;
  if (!isRow(row)) throw refusal(404, 'There is no such API client.');
  return row;
}

/** A new key for a client that is let in nowhere would look as if it worked. */
export function demandWorking({ revoked, expires_at }: PublicRow): void {
  const expiresAt = typeof expires_at === 'string' ? expires_at : null;
  const state = decideClientState({ revoked: revoked === true, expiresAt }, new Date());
  if (state === 'working') return;
  throw refusal(
    409,
    state === 'revoked'
      ? 'This client is revoked, so a new key would not work either: untick “Revoked” and save first.'
      : 'This client is expired, so a new key would not work either: choose a later date and save first.',
  );
}
