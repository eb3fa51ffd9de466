import { randomUUID } from 'node:crypto';
import { sql } from '@payloadcms/db-postgres';
import { readEnvironment } from '../../env/read-environment';
import type { PublicChange } from '../public-change';
import type { Session } from '../session';
import { webhookEventOf } from './webhook-event';

/**
 * One delivery for each webhook that wants to hear of the change, in the writer's transaction: committed with it, or not
 * at all. `sequence` is the change's place in the log of activity; of one document, a later change has a higher one,
 * because the writer still holds its row.
 */
export async function queueDeliveries(
  session: Session,
  change: PublicChange,
  sequence: number,
): Promise<void> {
  const event = webhookEventOf(change, readEnvironment(process.env).siteUrl);
  if (event === null) return;
  const { type, collection, documentId } = event;
  const id = randomUUID();
  const time = new Date().toISOString();
  const body = JSON.stringify({ id, time, sequence, ...event });
  await session.execute(sql`
    INSERT INTO webhook_deliveries (webhook_id, event_id, sequence, type, document_collection, document_id, title, body,
      state, tries, next_try_at, give_up_at, holds_up)
    SELECT w.id, ${id}, ${sequence}, ${type}, ${collection}, ${documentId}, ${change.title}, ${body},
      'waiting', 0, now(), now() + interval '1 day', false
    FROM webhooks w
    WHERE w.enabled
      AND EXISTS (SELECT 1 FROM webhooks_events e WHERE e.parent_id = w.id AND e.value::text = ${type})
      AND (NOT EXISTS (SELECT 1 FROM webhooks_collections k WHERE k.parent_id = w.id)
        OR EXISTS (SELECT 1 FROM webhooks_collections k WHERE k.parent_id = w.id AND k.value::text = ${collection}))`);
}

/** A delivery that tells of nothing, so that somebody can see whether the receiver works. Returns its id. */
export async function queueTest(session: Session, webhook: number): Promise<number> {
  const id = randomUUID();
  const body = JSON.stringify({ id, time: new Date().toISOString(), type: 'test' });
  const { rows } = await session.execute(sql`
    INSERT INTO webhook_deliveries
      (webhook_id, event_id, type, title, body, state, tries, next_try_at, give_up_at, holds_up)
    VALUES (${webhook}, ${id}, 'test', 'A test', ${body}, 'waiting', 0, now(), now() + interval '1 day', false)
    RETURNING id`);
  await wakeWebhook(session, webhook);
  return Number(rows[0]?.id);
}

/** Nothing waits any longer for a receiver that was away: somebody believes that it is back. */
export async function wakeWebhook(session: Session, webhook: number): Promise<void> {
  await session.execute(sql`UPDATE webhook_deliveries SET holds_up = false
    WHERE webhook_id = ${webhook} AND state = 'waiting' AND holds_up`);
}
