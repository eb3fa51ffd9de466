import { sql } from '@payloadcms/db-postgres';
import type { BasePayload } from 'payload';

const keptDays = 30;

/** Ends what waits for webhooks that stayed turned off, and forgets what ended long ago. */
export async function cleanUpDeliveries({ db }: BasePayload, now: Date): Promise<void> {
  const at = now.toISOString();
  await db.drizzle.execute(sql`UPDATE webhook_deliveries d
    SET state = 'failed', next_try_at = NULL, problem = 'The webhook was turned off.', updated_at = ${at}
    FROM webhooks w WHERE w.id = d.webhook_id AND NOT coalesce(w.enabled, false) AND d.state = 'waiting'
      AND d.give_up_at <= ${at}::timestamptz`);
  await db.drizzle.execute(sql`DELETE FROM webhook_deliveries
    WHERE state IN ('delivered', 'failed')
      AND updated_at < ${at}::timestamptz - make_interval(days => ${keptDays})`);
}
