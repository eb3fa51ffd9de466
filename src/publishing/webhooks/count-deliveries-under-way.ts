import { sql } from '@payloadcms/db-postgres';
import type { BasePayload } from 'payload';

/** Deliveries that wait or are being sent, whichever instance may send them. */
export async function countDeliveriesUnderWay({ db }: Pick<BasePayload, 'db'>): Promise<number> {
  const { rows } = await db.drizzle.execute(
    sql`SELECT count(*)::int AS count FROM webhook_deliveries WHERE state IN ('waiting', 'sending')`,
  );
  return Number(rows[0]?.count ?? 0);
}
