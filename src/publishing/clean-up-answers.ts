import { sql } from '@payloadcms/db-postgres';
import type { BasePayload } from 'payload';

/** What was answered to requests with an Idempotency-Key, once nobody may ask for it any more. */
export async function cleanUpAnswers({ db }: BasePayload): Promise<void> {
  await db.drizzle.execute(sql`DELETE FROM idempotent_answers WHERE expires_at <= now()`);
}
