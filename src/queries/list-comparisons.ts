import { sql } from '@payloadcms/db-postgres';
import type { SQL } from 'drizzle-orm';
import { z } from 'zod';
import type { ComparisonSummary, Topic } from '../domain/comparison';
import type { ComparisonList, TopicCount } from '../domain/site';
import { parseTopic } from './parse-definitions';
import { parseSummary } from './parse-summary';
import { payloadInstance } from './payload';
import { readDefinitions } from './read-definitions';
import { listFound } from './reference';
import { SharedReads } from './shared-read';

export const comparisonsPerPage = 24;

interface Wanted {
  readonly page: number;
  readonly topic?: Topic;
}

const sharedLists = new SharedReads<ComparisonList | null>();

/** One page of published comparisons, newest first; null for a page beyond the last. */
export function listComparisons(wanted: Wanted): Promise<ComparisonList | null> {
  const { page, topic } = wanted;
  return sharedLists.read(`${topic?.id ?? ''}/${page}`, () => readList(wanted));
}

async function readList({ page, topic }: Wanted): Promise<ComparisonList | null> {
  const { ids, total, topics } = await lookUpPage({ page, topic });
  const pages = Math.max(1, Math.ceil(total / comparisonsPerPage));
  if (page > pages) return null;
  return { comparisons: await readSummaries(ids), total, topic: topic ?? null, topics, page, pages };
}

interface Listed extends Wanted {
  readonly limit?: number;
}

/** Published comparisons, the newest first. */
export async function findSummaries(wanted: Listed): Promise<ComparisonSummary[]> {
  const { db } = await payloadInstance();
  const { rows } = await db.drizzle.execute(sql`SELECT ${newestIds(wanted)} AS ids`);
  return readSummaries(newest.parse(rows[0]).ids);
}

/** In the order of the ids. */
async function readSummaries(ids: readonly number[]): Promise<ComparisonSummary[]> {
  const definitions = await readDefinitions([], { cards: ids });
  return listFound(ids, definitions.cards).map((card) => parseSummary(card, definitions));
}

function newestIds({ page, topic, limit = comparisonsPerPage }: Listed): SQL {
  return sql`ARRAY(SELECT c.id FROM comparisons c WHERE is_public(c) ${topic ? sql`AND c.topic_id = ${topic.id}` : sql``}
    ORDER BY c.published_at DESC, c.id DESC LIMIT ${limit} OFFSET ${(page - 1) * limit})`;
}

/** The topics that hold at least one published comparison, the fullest first. */
export async function listTopics(): Promise<readonly TopicCount[]> {
  const { db } = await payloadInstance();
  const { rows } = await db.drizzle.execute(sql`SELECT ${heldByTopics} AS topics`);
  return held.parse(rows[0]).topics;
}

/** Counted one by one, each from its stretch of the index. */
const heldByTopics = sql`(SELECT coalesce(jsonb_agg(topic ORDER BY topic.comparisons DESC, topic.name), '[]') FROM (
  SELECT t.id, t.slug, t.name, coalesce(t.description, '') AS description, count.comparisons
  FROM topics t CROSS JOIN LATERAL (
    SELECT count(*)::int AS comparisons FROM comparisons c WHERE c.topic_id = t.id AND c._status = 'published') count
  WHERE t._status = 'published' AND t.slug IS NOT NULL AND count.comparisons > 0) topic)`;

/**
 * One page of the list, how many there are, and the topics that hold at least one, the fullest first. One statement.
 */
async function lookUpPage(wanted: Wanted): Promise<z.infer<typeof counted>> {
  const { db } = await payloadInstance();
  const ofTopic = wanted.topic ? sql`AND topic_id = ${wanted.topic.id}` : sql``;
  const { rows } = await db.drizzle.execute(sql`
    SELECT ${newestIds(wanted)} AS ids,
      (SELECT count(*)::int FROM comparisons WHERE _status = 'published' ${ofTopic}) AS total,
      ${heldByTopics} AS topics`);
  return counted.parse(rows[0]);
}

const newest = z.object({ ids: z.array(z.number()) });
const topicCount: z.ZodType<TopicCount> = z.object({
  id: z.number(),
  slug: z.string(),
  name: z.string(),
  description: z.string(),
  comparisons: z.number(),
});
const held = z.object({ topics: z.array(topicCount) });
const counted = newest.extend({ total: z.number(), ...held.shape });

export async function findTopic(slug: string): Promise<Topic | null> {
  const payload = await payloadInstance();
  const { docs } = await payload.find({
    collection: 'topics',
    where: { slug: { equals: slug }, _status: { equals: 'published' } },
    depth: 0,
    limit: 1,
    pagination: false,
    overrideAccess: false,
  });
  return docs[0] ? parseTopic(docs[0]) : null;
}
