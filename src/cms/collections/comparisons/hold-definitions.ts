import { sql } from '@payloadcms/db-postgres';
import type { PayloadRequest } from 'payload';
import { definitionCollections } from '../../../domain/definition-state';
import { sessionOf } from '../../../publishing/session';
import { holdPublic } from '../../publication/definition-locks';
import type { DefinitionRow } from './definition-rows';

/**
 * Keeps definitions public until the transaction ends: whoever unpublishes one waits, and then finds that it is used.
 * @returns those that are not public any more, for somebody came first
 */
export async function holdDefinitions(
  req: PayloadRequest,
  definitions: readonly DefinitionRow[],
): Promise<readonly DefinitionRow[]> {
  const parts = definitionCollections.flatMap((collection) => {
    const ids = definitions.filter((one) => one.collection === collection).map(({ id }) => id);
    return ids.length === 0 ? [] : [{ collection, name: sql.identifier(collection), ids }];
  });
  if (parts.length === 0) return [];
  const session = await sessionOf(req);
  await holdPublic(
    session,
    definitions.map(({ collection, id }) => ({ collection, id })),
  );
  // A statement of its own: it sees what was committed while we waited.
  const withdrawn = parts.map(
    ({ collection, name, ids }) => sql`SELECT ${collection}::text AS collection, id FROM ${name}
      WHERE id = ANY(${sql.param(ids)}::int[]) AND _status <> 'published'`,
  );
  const { rows } = await session.execute(sql.join(withdrawn, sql` UNION ALL `));
  const isWithdrawn = new Set(rows.map(({ collection, id }) => `${collection} ${id}`));
  return definitions.filter(({ collection, id }) => isWithdrawn.has(`${collection} ${id}`));
}
