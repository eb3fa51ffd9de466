import { sql } from '@payloadcms/db-postgres';
import type { PayloadRequest } from 'payload';
import { sessionOf } from '../../publishing/session';

export type NamedCollection = 'options' | 'criteria' | 'scenarios' | 'faqs';

/** A question is called what it asks. */
export const nameField = {
  options: 'name',
  criteria: 'name',
  scenarios: 'name',
  faqs: 'question',
} as const satisfies Record<NamedCollection, string>;

export interface NamedDefinition {
  readonly id: number;
  readonly name: string;
  /** The heading that a criterion stands under; empty for everything else. */
  readonly group: string;
}

/**
 * Everything of the collection that has a name, drafts included: the public first, then the oldest, so that of two with
 * the same name the first is the one to take. What was never published is called what its newest draft says.
 */
export async function listNames(
  req: PayloadRequest,
  collection: NamedCollection,
): Promise<readonly NamedDefinition[]> {
  const session = await sessionOf(req);
  const { rows } = await session.execute(namesQuery(collection));
  return rows.map(({ id, name, group }) => ({
    id: Number(id),
    name: String(name),
    group: typeof group === 'string' ? group : '',
  }));
}

function namesQuery(collection: NamedCollection) {
  const versions = sql.identifier(`_${collection}_v`);
  const name = nameField[collection];
  const [own, draft] = [sql`d.${sql.identifier(name)}`, sql`v.${sql.identifier(`version_${name}`)}`];
  const [group, draftGroup] =
    collection === 'criteria' ? [sql`d."group"`, sql`v.version_group`] : [sql`NULL`, sql`NULL`];
  return sql`
    SELECT id, name, "group" FROM (
      SELECT d.id, ${own} AS name, ${group} AS "group", true AS public
        FROM ${sql.identifier(collection)} d WHERE d._status = 'published'
      UNION ALL
      SELECT d.id, COALESCE(${draft}, ${own}), COALESCE(${draftGroup}, ${group}), false
        FROM ${sql.identifier(collection)} d LEFT JOIN ${versions} v ON v.parent_id = d.id AND v.latest
        WHERE d._status IS DISTINCT FROM 'published'
    ) AS named WHERE name <> '' ORDER BY public DESC, id`;
}
