import { sql } from '@payloadcms/db-postgres';
import { z } from 'zod';
import type { ComparisonSummary, Topic } from '../domain/comparison';
import type { ComparisonList, TopicCount } from '../domain/site';
import { parseTopic } from './parse-definitions';
import { parseSummary, summaryFields } from './parse-summary';
import { payloadInstance } from './payload';
import { readDefinitions } from './read-definitions';
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
  const [comparisons, { total, topics }] = await Promise.all([
    findSummaries({ page, topic }),
    countComparisons(topic),
  ]);
  const pages = Math.max(1, Math.ceil(total / comparisonsPerPage));
  if (page > pages) return null;
  return { comparisons, total, topic: topic ?? null, topics, page, pages };
}

/** Published comparisons, the newest first. */
export async function findSummaries({
  page,
  topic,
  limit = comparisonsPerPage,
}: Wanted & { readonly limit?: number }): Promise<ComparisonSummary[]> {
  const payload = await payloadInstance();
  const { docs } = await payload.find({
    collection: 'comparisons',
    where: { _status: { equals: 'published' }, ...(topic ? { topic: { equals: topic.id } } : {}) },
    select: summaryFields,
    sort: ['-publishedAt', '-id'],
    depth: 0,
    limit,
    page,
    pagination: false,
    overrideAccess: false,
  });
  const definitions = await readDefinitions(docs);
  return docs.map((stored) => parseSummary(stored, definitions));
}

/** The topics that hold at least one published comparison, the fullest first. */
export async function listTopics(): Promise<readonly TopicCount[]> {
  return (await countComparisons(undefined)).topics;
}

/** How many there are, and the topics that hold at least one, the fullest first. One statement. */
async function countComparisons(topic: Topic | undefined): Promise<z.infer<typeof counted>> {
  const { db } = await payloadInstance();
  const ofTopic = topic ? sql`AND topic_id = ${topic.id}` : sql``;
  const { rows } = await db.drizzle.execute(sql`
    SELECT
      (SELECT count(*)::int FROM comparisons WHERE _status = 'published' ${ofTopic}) AS total,
      (SELECT coalesce(jsonb_agg(topic ORDER BY topic.comparisons DESC, topic.name), '[]') FROM (
        SELECT t.id, t.slug, t.name, coalesce(t.description, '') AS description, count(*)::int AS comparisons
        FROM topics t JOIN comparisons c ON c.topic_id = t.id AND c._status = 'published'
        WHERE t._status = 'published' AND t.slug IS NOT NULL GROUP BY t.id) topic) AS topics`);
  return counted.parse(rows[0]);
}

const topicCount: z.ZodType<TopicCount> = z.object({
  id: z.number(),
  slug: z.string(),
  name: z.string(),
  description: z.string(),
  comparisons: z.number(),
});
const counted = z.object({ total: z.number(), topics: z.array(topicCount) });

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
