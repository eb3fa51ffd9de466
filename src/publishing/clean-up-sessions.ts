import { sql } from '@payloadcms/db-postgres';
import type { BasePayload } from 'payload';

/** What was noted of sessions that are over: none lives longer than a week. */
export async function cleanUpSessions({ db }: BasePayload): Promise<void> {
  await db.drizzle.execute(sql`DELETE FROM session_notes n WHERE n.noted_at <= now() - interval '8 days'
    AND NOT EXISTS (SELECT FROM users_sessions s WHERE s.id = n.id AND s.expires_at > now())`);
}
