import { sql } from '@payloadcms/db-postgres';
import type { PayloadRequest } from 'payload';
import type { PublicRow } from '../../../publishing/public-change';
import { sessionOf } from '../../../publishing/session';
import { refusal } from '../../endpoints/demand';
import { isRow } from '../../publication/public-row';

/** The webhook's row, for this transaction alone; publications that queue something for it do not wait. */
export async function lockWebhook(req: PayloadRequest, id: number): Promise<PublicRow> {
  const session = await sessionOf(req);
  const { rows } = await session.execute(
    sql`SELECT to_jsonb(w) AS row FROM webhooks w WHERE id = ${id} FOR NO KEY UPDATE`,
  );
  const row: unknown = rows[0]?.row;
  if (!isRow(row)) throw refusal(404, 'There is no such webhook.');
  return row;
}

export function demandTurnedOn(webhook: PublicRow): void {
  if (webhook.enabled !== true) {
    throw refusal(409, 'The webhook is turned off: turn it on and save it first.');
  }
}
