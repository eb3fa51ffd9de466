import { sql } from '@payloadcms/db-postgres';
import type { SQL } from 'drizzle-orm';
import { idsOfShard, type SitemapKind } from '../domain/sitemap';

/** The two questions about a kind. `modified` is when anything that a page shows last changed. */
interface Statements {
  /** Yields `number` and `modified` of each file that has something in it. */
  readonly shards: SQL;
  /** Yields `id`, `slug` and `modified` of the public documents whose ids lie in the range. */
  readonly documents: (from: number, to: number) => SQL;
}

/** Documents that show comparisons: they change with them. */
interface Hubs {
  readonly table: SQL;
  /** The condition that a document `d` has a page. */
  readonly isPublic: SQL;
  /** Yields the `id` of a document and the `comparison` that it shows. */
  readonly uses: SQL;
  /** Most documents are used by one of this many comparisons; more than twice as many as there are documents. */
  readonly sample: number;
}

export const largestId = 2 ** 31 - 1;

const isPublished = sql`d._status = 'published'`;
const uses = {
  options: sql`(SELECT option_id AS id, _parent_id AS comparison FROM comparisons_options)`,
  criteria: sql`(SELECT criterion_id AS id, _parent_id AS comparison FROM comparisons_rows)`,
  scenarios: sql`(SELECT scenario_id AS id, _parent_id AS comparison FROM comparisons_recommendations)`,
  authors: sql`(SELECT users_id AS id, parent_id AS comparison FROM comparisons_rels WHERE path = 'authors'
    UNION ALL SELECT reviewed_by_id, id FROM comparisons WHERE _status = 'published')`,
};

export const sitemapStatements: Readonly<Record<SitemapKind, Statements>> = {
  // What else they show is noted for programs whenever it is published.
  comparisons: {
    // What was taken off the site counts too: the file changed.
    shards: sql`
      SELECT number, greatest(shown.at, noted.at) AS modified
      FROM (SELECT ${shardNumber(sql`id`)} AS number, max(updated_at) AS at FROM comparisons
        WHERE _status = 'published' GROUP BY 1) shown
      LEFT JOIN (SELECT ${shardNumber(sql`comparison_id`)} AS number, max(changed_at) AS at FROM comparison_changes
        GROUP BY 1) noted USING (number)`,
    documents: (from, to) => sql`
      SELECT c.id, c.slug, greatest(c.updated_at, l.changed_at) AS modified FROM comparisons c LEFT JOIN (
        SELECT comparison_id, max(changed_at) AS changed_at FROM comparison_changes
        WHERE comparison_id BETWEEN ${from} AND ${to} GROUP BY 1) l ON l.comparison_id = c.id
      WHERE c._status = 'published' AND c.id BETWEEN ${from} AND ${to}`,
  },
  topics: listed(
    (from, to) => sql`
    SELECT d.id, d.slug, greatest(d.updated_at, shown.updated_at) AS modified FROM topics d JOIN (
      SELECT topic_id, max(updated_at) AS updated_at FROM comparisons WHERE _status = 'published' GROUP BY topic_id
      ) shown ON shown.topic_id = d.id
    WHERE ${isPublished} AND d.id BETWEEN ${from} AND ${to}`,
  ),
  options: hubs({ table: sql`options`, isPublic: isPublished, uses: uses.options, sample: 8_000 }),
  criteria: hubs({ table: sql`criteria`, isPublic: isPublished, uses: uses.criteria, sample: 1_000 }),
  scenarios: hubs({ table: sql`scenarios`, isPublic: isPublished, uses: uses.scenarios, sample: 1_000 }),
  authors: hubs({ table: sql`users`, isPublic: sql`d.public_profile`, uses: uses.authors, sample: 1_000 }),
  // The front page and the list stand with the pages: they have addresses like them, and are never full.
  pages: listed(
    (from, to) => sql`
    SELECT id, slug, updated_at AS modified FROM pages
    WHERE _status = 'published' AND id BETWEEN ${from} AND ${to}
    UNION ALL SELECT list.id, list.slug, latest.modified FROM (VALUES (0, ''), (0, 'compare')) AS list (id, slug),
      (SELECT max(updated_at) AS modified FROM comparisons WHERE _status = 'published') latest
    WHERE ${from} = 1 AND latest.modified IS NOT NULL`,
  ),
};

/** Kinds of which there are few: the files follow from what is in them. */
function listed(documents: Statements['documents']): Statements {
  const shards = sql`SELECT ${shardNumber(sql`id`)} AS number, max(modified) AS modified
    FROM (${documents(1, largestId)}) document GROUP BY 1`;
  return { shards, documents };
}

function hubs(kind: Hubs): Statements {
  return { shards: shardsOfHubs(kind), documents: (from, to) => documentsOfHubs(kind, from, to) };
}

/** A file changed when one of its documents did, or the newest comparison that any of them shows. */
function shardsOfHubs({ table, isPublic, uses }: Hubs): SQL {
  const number = shardNumber(sql`d.id`);
  return sql`
    SELECT shard.number, greatest(shard.modified, latest.updated_at) AS modified FROM (
      SELECT ${number} AS number, max(d.updated_at) AS modified FROM ${table} d CROSS JOIN LATERAL (
        SELECT FROM ${uses} u JOIN comparisons c ON c.id = u.comparison AND c._status = 'published'
        WHERE u.id = d.id LIMIT 1) used
      WHERE ${isPublic} GROUP BY 1) shard
    CROSS JOIN LATERAL (
      SELECT c.updated_at FROM comparisons c CROSS JOIN LATERAL (
        SELECT FROM ${uses} u JOIN ${table} d ON d.id = u.id AND ${isPublic}
        WHERE u.comparison = c.id AND ${number} = shard.number LIMIT 1) used
      WHERE c._status = 'published' ORDER BY c.updated_at DESC LIMIT 1) latest`;
}

/**
 * The newest comparisons tell of most documents; all that use a document are only looked at for the rest, one by one: joined,
 * PostgreSQL would read every comparison for each.
 */
function documentsOfHubs({ table, isPublic, uses, sample }: Hubs, from: number, to: number): SQL {
  return sql`
    WITH newest AS MATERIALIZED (
      SELECT id, updated_at FROM comparisons WHERE _status = 'published' ORDER BY updated_at DESC LIMIT ${sample}),
    seen AS MATERIALIZED (
      SELECT u.id, max(n.updated_at) AS updated_at FROM newest n JOIN ${uses} u ON u.comparison = n.id
      WHERE u.id BETWEEN ${from} AND ${to} GROUP BY u.id)
    SELECT d.id, d.slug, greatest(d.updated_at, seen.updated_at, other.updated_at) AS modified
    FROM ${table} d LEFT JOIN seen ON seen.id = d.id
    LEFT JOIN LATERAL (
      SELECT max((SELECT c.updated_at FROM comparisons c WHERE c.id = u.comparison AND c._status = 'published'))
        AS updated_at FROM ${uses} u
      WHERE seen.id IS NULL AND u.id = d.id) other ON TRUE
    WHERE ${isPublic} AND d.id BETWEEN ${from} AND ${to} AND coalesce(seen.updated_at, other.updated_at) IS NOT NULL`;
}

function shardNumber(id: SQL): SQL {
  const [, size] = idsOfShard(1);
  return sql`((${id} - 1) / ${sql.raw(String(size))} + 1)`;
}
