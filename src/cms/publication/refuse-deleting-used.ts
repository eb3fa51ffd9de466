import { sql } from '@payloadcms/db-postgres';
import { APIError, type CollectionBeforeDeleteHook } from 'payload';
import { sessionOf } from '../../publishing/session';
import { listTitles } from './list-titles';
import { pictureUses } from './picture-uses';

type Query = ReturnType<typeof sql>;

/** So many uses are enough to refuse. */
const mostCounted = 1_000;

/** Titles of everything that would lose something, drafts included: their newest version counts as much as the page. */
const usersOf: Record<string, (id: number) => Query> = {
  options: (id) => sql`${inArray('options', 'option_id', id)}`,
  criteria: (id) => sql`${inArray('rows', 'criterion_id', id)}`,
  scenarios: (id) => sql`${inArray('recommendations', 'scenario_id', id)}`,
  faqs: (id) => inRelation('faqs', 'faqs_id', id),
  topics: (id) => inColumn('topic_id', id),
  users: (id) => sql`${inRelation('authors', 'users_id', id)} UNION ALL ${inColumn('reviewed_by_id', id)}`,
  media: pictureUses,
};

/** A definition that a comparison uses stays; the message names who uses it. */
export const refuseDeletingUsed: CollectionBeforeDeleteHook = async ({ collection, id, req }) => {
  const query = usersOf[collection.slug]?.(Number(id));
  if (!query) return;
  const { rows } = await (await sessionOf(req)).execute(
    sql`SELECT title FROM (${query}) uses LIMIT ${mostCounted}`,
  );
  if (rows.length === 0) return;
  const titles = [...new Set(rows.map(({ title }) => String(title ?? 'an untitled draft')))];
  const users = listTitles(titles, { isAll: rows.length < mostCounted });
  throw new APIError(`It is used by ${users}. Remove it there first.`, 409, null, true);
};

function inArray(array: string, column: string, id: number): Query {
  const live = sql.identifier(`comparisons_${array}`);
  const versions = sql.identifier(`_comparisons_v_version_${array}`);
  const field = sql.identifier(column);
  return sql`SELECT c.title FROM comparisons c JOIN ${live} a ON a._parent_id = c.id WHERE a.${field} = ${id}
    UNION ALL SELECT v.version_title FROM _comparisons_v v JOIN ${versions} a ON a._parent_id = v.id
      WHERE v.latest AND a.${field} = ${id}`;
}

function inRelation(path: string, column: string, id: number): Query {
  const field = sql.identifier(column);
  return sql`SELECT c.title FROM comparisons c JOIN comparisons_rels r ON r.parent_id = c.id
      WHERE r.path = ${path} AND r.${field} = ${id}
    UNION ALL SELECT v.version_title FROM _comparisons_v v JOIN _comparisons_v_rels r ON r.parent_id = v.id
      WHERE v.latest AND r.path = ${`version.${path}`} AND r.${field} = ${id}`;
}

function inColumn(column: string, id: number): Query {
  return sql`SELECT title FROM comparisons WHERE ${sql.identifier(column)} = ${id}
    UNION ALL SELECT version_title FROM _comparisons_v WHERE latest AND ${sql.identifier(`version_${column}`)} = ${id}`;
}
