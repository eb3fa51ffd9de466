import { sql } from '@payloadcms/db-postgres';
import { z } from 'zod';
import type { Session } from '../session';

const taken = z.object({
  id: z.coerce.number(),
  webhook: z.coerce.number(),
  url: z.string(),
  eventId: z.string(),
  body: z.string(),
  tries: z.coerce.number(),
  giveUpAt: z.coerce.date(),
});

/** A delivery that is ours to send, until its lease runs out. */
export type Delivery = z.output<typeof taken>;

/** Longer than an attempt can last: who has not said by then what came of it is dead. */
const leaseMs = 60_000;

/**
 * The next delivery that is due, for the caller alone. A webhook gets one at a time; of one document, none before an
 * earlier one has arrived or was given up; and none at all while one that failed because the receiver is away waits for
 * its next attempt. Two who ask at once get different ones, and whoever sees the past too late gets none.
 */
export async function takeDelivery(session: Session, now: Date): Promise<Delivery | null> {
  const at = now.toISOString();
  const until = new Date(now.getTime() + leaseMs).toISOString();
  const { rows } = await session.execute(sql`
    UPDATE webhook_deliveries taken
    SET state = 'sending', tries = tries + 1, last_tried_at = ${at}, leased_until = ${until}, next_try_at = NULL,
      updated_at = now()
    WHERE taken.id = (
      SELECT due.id FROM webhooks w CROSS JOIN LATERAL (
        SELECT d.id FROM webhook_deliveries d WHERE d.webhook_id = w.id AND ${isDue('d', at)}
          AND NOT EXISTS (SELECT 1 FROM webhook_deliveries earlier
            WHERE earlier.webhook_id = d.webhook_id AND earlier.state IN ('waiting', 'sending')
              AND earlier.document_collection = d.document_collection
              AND earlier.document_id = d.document_id AND earlier.id < d.id)
        ORDER BY d.id LIMIT 1
      ) due
      WHERE w.enabled AND NOT EXISTS (SELECT 1 FROM webhook_deliveries other WHERE other.webhook_id = w.id
        AND (other.state = 'sending' AND other.leased_until > ${at}::timestamptz
          OR other.state = 'waiting' AND other.holds_up AND other.next_try_at > ${at}::timestamptz))
      ORDER BY due.id LIMIT 1
      FOR NO KEY UPDATE OF w SKIP LOCKED
    ) AND ${isDue('taken', at)}
    RETURNING taken.id, taken.webhook_id AS webhook, taken.event_id AS "eventId", taken.body, taken.tries,
      taken.give_up_at AS "giveUpAt", (SELECT url FROM webhooks WHERE id = taken.webhook_id) AS url`);
  return rows[0] ? taken.parse(rows[0]) : null;
}

/** Waiting and due, or left behind by somebody who died at it. */
function isDue(alias: 'd' | 'taken', at: string) {
  const delivery = sql.identifier(alias);
  return sql`(${delivery}.state = 'waiting' AND ${delivery}.next_try_at <= ${at}::timestamptz
    OR ${delivery}.state = 'sending' AND ${delivery}.leased_until <= ${at}::timestamptz)`;
}
