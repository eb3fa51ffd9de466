import { sql } from '@payloadcms/db-postgres';
import { z } from 'zod';
import type { ComparisonSummary, Topic } from '../domain/comparison';
import type { ComparisonList, TopicCount } from '../domain/site';
import { parseTopic } from './parse-definitions';
import { parseSummary, summaryFields } from './parse-summary';
import { payloadInstance } from './payload';
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
  const [found, topics] = await Promise.all([
    findSummaries({ page, limit: comparisonsPerPage, topic }),
    listTopics(),
  ]);
  const pages = Math.max(1, Math.ceil(found.total / comparisonsPerPage));
  if (page > pages) return null;
  return { ...found, topic: topic ?? null, topics, page, pages };
}

async function findSummaries({ page, limit, topic }: Wanted & { readonly limit: number }): Promise<{
  comparisons: ComparisonSummary[];
  total: number;
}> {
  const payload = await payloadInstance();
  const { docs, totalDocs } = await payload.find({
    collection: 'comparisons',
    where: { _status: { equals: 'published' }, ...(topic ? { topic: { equals: topic.id } } : {}) },
    select: summaryFields,
    populate: { options: { name: true, slug: true }, topics: { name: true, slug: true, description: true } },
    sort: ['-publishedAt', '-id'],
    depth: 1,
    limit,
    page,
    overrideAccess: false,
  });
  return { comparisons: docs.map(parseSummary), total: totalDocs };
}

/** Topics that hold at least one published comparison, with how many, the fullest first. One statement. */
async function listTopics(): Promise<TopicCount[]> {
  const payload = await payloadInstance();
  const { rows } = await payload.db.drizzle.execute(sql`
    SELECT t.id, t.slug, t.name, coalesce(t.description, '') AS description, count(*)::int AS comparisons
    FROM topics t JOIN comparisons c ON c.topic_id = t.id AND c._status = 'published'
    WHERE t._status = 'published' GROUP BY t.id ORDER BY comparisons DESC, t.name`);
  return z.array(topicCount).parse(rows);
}

const topicCount = z.object({
  id: z.number(),
  slug: z.string(),
  name: z.string(),
  description: z.string(),
  comparisons: z.number(),
});

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
