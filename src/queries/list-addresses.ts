import { sql } from '@payloadcms/db-postgres';
import { z } from 'zod';
import {
  idsOfShard,
  type SitemapEntry,
  type SitemapKind,
  type SitemapShard,
  shardOf,
  sitemapKinds,
} from '../domain/sitemap';
import { payloadInstance } from './payload';

type Sql = ReturnType<typeof sql>;

/** Public documents as `id`, `slug` and when what they show changed, `modified`, as far as their ids lie in the range. */
const documentsOf: Readonly<Record<SitemapKind, (from: number, to: number) => Sql>> = {
  comparisons: (from, to) => sql`
    WITH shown AS (
      SELECT id, updated_at FROM comparisons WHERE id BETWEEN ${from} AND ${to}
      UNION ALL SELECT c.id, t.updated_at FROM comparisons c JOIN topics t ON t.id = c.topic_id
        WHERE c.id BETWEEN ${from} AND ${to}
      UNION ALL SELECT u._parent_id, o.updated_at FROM comparisons_options u JOIN options o ON o.id = u.option_id
        WHERE u._parent_id BETWEEN ${from} AND ${to}
      UNION ALL SELECT u._parent_id, d.updated_at FROM comparisons_rows u JOIN criteria d ON d.id = u.criterion_id
        WHERE u._parent_id BETWEEN ${from} AND ${to}
      UNION ALL SELECT u._parent_id, d.updated_at FROM comparisons_recommendations u
        JOIN scenarios d ON d.id = u.scenario_id WHERE u._parent_id BETWEEN ${from} AND ${to}
      UNION ALL SELECT u.parent_id, d.updated_at FROM comparisons_rels u JOIN faqs d ON d.id = u.faqs_id
        WHERE u.parent_id BETWEEN ${from} AND ${to}
      UNION ALL SELECT u.parent_id, d.updated_at FROM comparisons_rels u JOIN comparisons d ON d.id = u.comparisons_id
        WHERE u.parent_id BETWEEN ${from} AND ${to} AND d._status = 'published'
    )
    SELECT c.id, c.slug, shown.modified FROM comparisons c
    JOIN (SELECT id, max(updated_at) AS modified FROM shown GROUP BY id) shown USING (id)
    WHERE c._status = 'published' AND c.id BETWEEN ${from} AND ${to}`,
  topics: (from, to) => sql`
    SELECT t.id, t.slug, greatest(t.updated_at, max(c.updated_at)) AS modified
    FROM topics t JOIN comparisons c ON c.topic_id = t.id AND c._status = 'published'
    WHERE t._status = 'published' AND t.id BETWEEN ${from} AND ${to} GROUP BY t.id`,
  options: (from, to) => sql`
    SELECT d.id, d.slug, greatest(d.updated_at, max(c.updated_at)) AS modified
    FROM options d JOIN comparisons_options u ON u.option_id = d.id
      JOIN comparisons c ON c.id = u._parent_id AND c._status = 'published'
    WHERE d._status = 'published' AND d.id BETWEEN ${from} AND ${to} GROUP BY d.id`,
  criteria: (from, to) => sql`
    SELECT d.id, d.slug, greatest(d.updated_at, max(c.updated_at)) AS modified
    FROM criteria d JOIN comparisons_rows u ON u.criterion_id = d.id
      JOIN comparisons c ON c.id = u._parent_id AND c._status = 'published'
    WHERE d._status = 'published' AND d.id BETWEEN ${from} AND ${to} GROUP BY d.id`,
  scenarios: (from, to) => sql`
    SELECT d.id, d.slug, greatest(d.updated_at, max(c.updated_at)) AS modified
    FROM scenarios d JOIN comparisons_recommendations u ON u.scenario_id = d.id
      JOIN comparisons c ON c.id = u._parent_id AND c._status = 'published'
    WHERE d._status = 'published' AND d.id BETWEEN ${from} AND ${to} GROUP BY d.id`,
  authors: (from, to) => sql`
    SELECT p.id, p.slug, greatest(p.updated_at, max(c.updated_at)) AS modified
    FROM users p JOIN (
      SELECT users_id AS person, parent_id AS comparison FROM comparisons_rels WHERE path = 'authors'
      UNION ALL SELECT reviewed_by_id, id FROM comparisons
    ) part ON part.person = p.id JOIN comparisons c ON c.id = part.comparison AND c._status = 'published'
    WHERE p.public_profile AND p.id BETWEEN ${from} AND ${to} GROUP BY p.id`,
  // The front page and the list stand with the pages: they have addresses like them, and are never full.
  pages: (from, to) => sql`
    SELECT id, slug, updated_at AS modified FROM pages
    WHERE _status = 'published' AND id BETWEEN ${from} AND ${to}
    UNION ALL SELECT list.id, list.slug, latest.modified FROM (VALUES (0, ''), (0, 'compare')) AS list (id, slug),
      (SELECT max(updated_at) AS modified FROM comparisons WHERE _status = 'published') latest
    WHERE ${from} = 1 AND latest.modified IS NOT NULL`,
};

const shardRows = z.array(z.object({ number: z.number(), modifiedAt: z.string() }));
const entryRows = z.array(z.object({ slug: z.string(), modifiedAt: z.string() }));

/** Every file of the sitemap that has something in it. One statement a kind. */
export async function listShards(): Promise<SitemapShard[]> {
  const shards = await Promise.all(sitemapKinds.map(listShardsOf));
  return shards.flat();
}

const largestId = 2 ** 31 - 1;

async function listShardsOf(kind: SitemapKind): Promise<SitemapShard[]> {
  const { db } = await payloadInstance();
  const [, size] = idsOfShard(1);
  const { rows } = await db.drizzle.execute(sql`
    SELECT greatest(1, ceil(id / ${size}::numeric))::int AS number, ${instant(sql`max(modified)`)} AS "modifiedAt"
    FROM (${documentsOf[kind](1, largestId)}) document GROUP BY 1 ORDER BY 1`);
  return shardRows.parse(rows).map((shard) => ({ kind, ...shard }));
}

/** What is in one file of the sitemap, by id. One statement. */
export async function listAddresses(kind: SitemapKind, shard: number): Promise<SitemapEntry[]> {
  if (shard < 1 || shard > shardOf(largestId)) return [];
  const { db } = await payloadInstance();
  const [from, to] = idsOfShard(shard);
  const { rows } = await db.drizzle.execute(sql`
    SELECT slug, ${instant(sql`modified`)} AS "modifiedAt"
    FROM (${documentsOf[kind](from, to)}) document WHERE slug IS NOT NULL ORDER BY id, slug`);
  return entryRows.parse(rows);
}

function instant(moment: Sql): Sql {
  return sql`to_char(${moment} AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;
}
