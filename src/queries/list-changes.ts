import { sql } from '@payloadcms/db-postgres';
import type { SQL } from 'drizzle-orm';
import { z } from 'zod';
import type { Topic } from '../domain/comparison';
import type { ChangedComparison, ComparisonIndex, Cursor, IndexWanted } from '../domain/comparison-index';
import { findTopic } from './list-comparisons';
import { parseSummary } from './parse-summary';
import { payloadInstance } from './payload';
import { readDefinitions } from './read-definitions';

/**
 * Published comparisons for programs: the newest first, or, where changes are asked for, everything that changed since
 * in the order of the changes, with what was taken away. Null for a topic that there is not.
 */
export async function listChanges(wanted: IndexWanted): Promise<ComparisonIndex | null> {
  const topic = wanted.topic === null ? null : await findTopic(wanted.topic);
  if (wanted.topic !== null && topic === null) return null;
  // Asked before the list is read: what is committed in between is in the list, and may come once more.
  const asOf = await readAsOf();
  const found = await readPlaces(wanted, topic);
  const places = found.slice(0, wanted.limit);
  const last = places.at(-1);
  const comparisons = await readListed(places.filter(({ shown }) => shown));
  return {
    comparisons,
    removed: places
      .filter(({ shown }) => !shown)
      .map(({ id, slug, changedAt }) => ({ id, slug, removedAt: changedAt })),
    next: found.length > wanted.limit && last ? { at: last.at, id: last.id } : null,
    asOf,
  };
}

/** Where a comparison stands in the list. */
const places = z.array(
  z.object({
    id: z.number(),
    slug: z.string(),
    at: z.string(),
    changedAt: z.string(),
    shown: z.boolean(),
  }),
);
type Place = z.infer<typeof places>[number];

async function readPlaces(
  { after, updatedSince, limit }: IndexWanted,
  topic: Topic | null,
): Promise<Place[]> {
  const { db } = await payloadInstance();
  const ofTopic = topic ? sql`AND c.topic_id = ${topic.id}` : sql``;
  const list =
    updatedSince === null ? newestFirst(after, ofTopic) : changedSince(updatedSince, after, ofTopic);
  const { rows } = await db.drizzle.execute(sql`${list} LIMIT ${limit + 1}`);
  return places.parse(rows);
}

function newestFirst(after: Cursor | null, ofTopic: SQL): SQL {
  const further = after ? sql`AND (c.published_at, c.id) < (${after.at}::timestamptz, ${after.id})` : sql``;
  return sql`
    SELECT c.id, c.slug, ${instant(sql`c.published_at`)} AS at, ${instant(sql`coalesce(l.changed_at, c.updated_at)`)}
      AS "changedAt", true AS shown
    FROM comparisons c LEFT JOIN LATERAL (
      SELECT max(changed_at) AS changed_at FROM comparison_changes WHERE comparison_id = c.id) l ON true
    WHERE c._status = 'published' AND is_public(c) AND c.slug IS NOT NULL ${ofTopic} ${further}
    ORDER BY c.published_at DESC, c.id DESC`;
}

function changedSince(since: string, after: Cursor | null, ofTopic: SQL): SQL {
  const further = after
    ? sql`AND (l.changed_at, l.comparison_id) > (${after.at}::timestamptz, ${after.id})`
    : sql``;
  return sql`
    SELECT l.comparison_id AS id, coalesce(c.slug, l.slug) AS slug, ${instant(sql`l.changed_at`)} AS at,
      ${instant(sql`l.changed_at`)} AS "changedAt", c.id IS NOT NULL AS shown
    FROM comparison_changes l LEFT JOIN comparisons c ON c.id = l.comparison_id AND is_public(c) ${ofTopic}
    WHERE l.changed_at >= ${since}::timestamptz ${further}
      AND NOT EXISTS (SELECT 1 FROM comparison_changes n WHERE n.comparison_id = l.comparison_id
        AND (n.changed_at, n.id) > (l.changed_at, l.id))
    ORDER BY l.changed_at, l.comparison_id`;
}

/**
 * A moment before which nothing can change any more: the last change, or when the oldest transaction that is still
 * under way began, because its changes will bear that date. It stands still while nothing changes.
 */
async function readAsOf(): Promise<string> {
  const { db } = await payloadInstance();
  const { rows } = await db.drizzle.execute(sql`
    SELECT ${instant(sql`coalesce(least(max(changed_at), (SELECT min(xact_start) FROM pg_stat_activity
      WHERE datname = current_database() AND backend_type = 'client backend')), 'epoch')`)} AS "asOf"
    FROM comparison_changes`);
  return z.object({ asOf: z.string() }).parse(rows[0]).asOf;
}

function instant(moment: SQL): SQL {
  return sql`to_char(date_trunc('milliseconds', ${moment}) AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;
}

/** In their order; one that was taken off the site since its place was read is left out. */
async function readListed(places: readonly Place[]): Promise<ChangedComparison[]> {
  const definitions = await readDefinitions([], { cards: places.map(({ id }) => id) });
  return places.flatMap(({ id, changedAt }) => {
    const card = definitions.cards.get(id);
    return card ? [{ ...parseSummary(card, definitions), changedAt }] : [];
  });
}
