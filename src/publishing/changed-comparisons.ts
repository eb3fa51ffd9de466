import { sql } from '@payloadcms/db-postgres';
import type { BasePayload } from 'payload';
import { publicUses } from '../definition-uses';
import { isPublic, type PublicChange, slugOf } from './public-change';
import type { Session } from './session';

/**
 * Notes each comparison that a program would now read differently, in the writer's transaction. A picture may stand
 * anywhere in prose, so another one counts as a change of all: that is seldom, and prose is not searched for it.
 */
export async function noteChangedComparisons(session: Session, change: PublicChange): Promise<void> {
  const { collection, id, action, before, after } = change;
  if (action === 'saved draft' || (!isPublic(before) && !isPublic(after))) return;
  if (collection === 'comparisons') await noteOwnChange(session, id, slugOf(after) ?? slugOf(before));
  const shown = collection === 'media' && before ? sql`is_public(c)` : publicUses(collection, id);
  if (shown === null) return;
  await session.execute(sql`INSERT INTO comparison_changes (comparison_id, slug)
    SELECT c.id, c.slug FROM comparisons c WHERE c.slug IS NOT NULL AND c.id <> ${collection === 'comparisons' ? id : 0}
      AND ${shown}`);
}

async function noteOwnChange(session: Session, id: number, slug: string | null): Promise<void> {
  if (slug === null) return;
  await session.execute(sql`INSERT INTO comparison_changes (comparison_id, slug) VALUES (${id}, ${slug})`);
}

/** Takes away what a later line says again. */
export async function cleanUpChanges({ db }: BasePayload): Promise<void> {
  await db.drizzle.execute(sql`DELETE FROM comparison_changes earlier USING comparison_changes later
    WHERE later.comparison_id = earlier.comparison_id
      AND (later.changed_at, later.id) > (earlier.changed_at, earlier.id)`);
}
