import { sql } from '@payloadcms/db-postgres';
import type { PayloadRequest } from 'payload';
import { noteChangedComparisons } from './changed-comparisons';
import type { PublicChange } from './public-change';
import { sessionOf } from './session';
import { touchedBy } from './touched-by';
import { queueDeliveries } from './webhooks/queue-deliveries';

export const eventChannel = 'verdict_events';

/**
 * Writes the change into `activity`, queues it for webhooks and rings the bell, all in the writer's transaction:
 * Postgres delivers the notification on commit and never after a rollback. `extraPaths` are addresses only the writer
 * could know of.
 */
export async function recordEvent(
  req: PayloadRequest,
  change: PublicChange,
  extraPaths: readonly string[] = [],
) {
  const { paths, tags } = touchedBy(change);
  const allPaths = [...new Set([...paths, ...extraPaths])];
  const session = await sessionOf(req);
  const actor = actorOf(req);
  const reason = change.reason ?? null;
  const { rows } = await session.execute(sql`
    WITH event AS (
      INSERT INTO activity (title, action, document_collection, document_id, actor_id, actor_name, reason, tags, paths)
      VALUES (${change.title}, ${change.action}, ${change.collection}, ${change.id}, ${actor.id}, ${actor.name},
        ${reason}, ${JSON.stringify(tags)}::jsonb, ${JSON.stringify(allPaths)}::jsonb)
      RETURNING id, tags, paths
    )
    SELECT id, CASE WHEN jsonb_array_length(tags) + jsonb_array_length(paths) > 0
      THEN pg_notify(${eventChannel}, id::text) END FROM event`);
  await noteChangedComparisons(session, change);
  await queueDeliveries(session, change, Number(rows[0]?.id));
}

/** A program is called by its key; its number is no person's. */
function actorOf({ user }: PayloadRequest): { readonly id: number | null; readonly name: string | null } {
  if (!user) return { id: null, name: null };
  return user.collection === 'users'
    ? { id: user.id, name: user.name }
    : { id: null, name: `${user.name} (API key)` };
}
