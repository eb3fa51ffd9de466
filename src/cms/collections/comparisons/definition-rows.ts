import { sql } from '@payloadcms/db-postgres';
import type { PayloadRequest } from 'payload';
import {
  type DefinitionCollection,
  type DefinitionState,
  definitionCollections,
} from '../../../domain/definition-state';
import { sessionOf } from '../../../publishing/session';
import { type UsedDefinitions, usedDefinitions } from './used-definitions';

export interface DefinitionRow extends DefinitionState {
  readonly slug: string | null;
}

const nameColumn = {
  options: 'name',
  criteria: 'name',
  scenarios: 'name',
  faqs: 'question',
  topics: 'name',
} as const;

/** What a comparison is made of, read once for all hooks of one save. */
export async function findDefinitions(
  req: PayloadRequest,
  data: Readonly<Record<string, unknown>>,
): Promise<readonly DefinitionRow[]> {
  const used = usedDefinitions(data);
  const key = JSON.stringify(used);
  const known = remembered.get(req.context);
  if (known?.key === key) return known.rows;
  const rows = await findDefinitionRows(req, used);
  remembered.set(req.context, { key, rows });
  return rows;
}

const remembered = new WeakMap<object, { readonly key: string; readonly rows: readonly DefinitionRow[] }>();

/** One statement for all of them, in the request's transaction: definitions created along with the comparison count. */
export async function findDefinitionRows(
  req: PayloadRequest,
  used: UsedDefinitions,
): Promise<readonly DefinitionRow[]> {
  const parts = definitionCollections.flatMap((collection) => {
    const ids = [...new Set(used[collection])];
    return ids.length === 0 ? [] : [definitionQuery(collection, ids)];
  });
  if (parts.length === 0) return [];
  const session = await sessionOf(req);
  const { rows } = await session.execute(sql.join(parts, sql` UNION ALL `));
  return rows.flatMap((row) => {
    const collection = definitionCollections.find((known) => known === row.collection);
    return collection ? [definitionRow(collection, row)] : [];
  });
}

function definitionRow(collection: DefinitionCollection, row: Record<string, unknown>): DefinitionRow {
  return {
    collection,
    id: Number(row.id),
    name: String(row.name ?? ''),
    slug: typeof row.slug === 'string' ? row.slug : null,
    isPublished: row.status === 'published',
    wasPublished: row.was_published === true,
  };
}

/** What was never published is called what its newest draft says: until then its own row keeps what it began with. */
function definitionQuery(collection: DefinitionCollection, ids: readonly number[]) {
  const newest = (column: string) => sql`CASE WHEN d._status = 'published' THEN d.${sql.identifier(column)}
    ELSE COALESCE((SELECT v.${sql.identifier(`version_${column}`)} FROM ${sql.identifier(`_${collection}_v`)} v
      WHERE v.parent_id = d.id AND v.latest ORDER BY v.id DESC LIMIT 1), d.${sql.identifier(column)}) END`;
  const slug = collection === 'faqs' ? sql`NULL` : newest('slug');
  return sql`SELECT ${collection} AS collection, id, ${newest(nameColumn[collection])} AS name, ${slug} AS slug,
    _status::text AS status, EXISTS (SELECT 1 FROM activity a WHERE a.document_collection = ${collection}
      AND a.document_id = d.id AND a.action = 'published') AS was_published
    FROM ${sql.identifier(collection)} d WHERE id IN (${sql.join(
      ids.map((id) => sql`${id}`),
      sql`, `,
    )}) AND deleted_at IS NULL`;
}
