import { sql } from '@payloadcms/db-postgres';
import type { PayloadRequest } from 'payload';
import { definitionCollections } from '../../../domain/definition-state';
import { sessionOf } from '../../../publishing/session';
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
  // In one order, so that two who hold the same never wait for one another.
  const held = parts.map(
    ({ name, ids }) => sql`${name} AS (SELECT id FROM ${name}
      WHERE id = ANY(${sql.param(ids)}::int[]) AND _status = 'published' ORDER BY id FOR SHARE)`,
  );
  const found = parts.map(
    ({ collection, name }) => sql`SELECT ${collection}::text AS collection, id FROM ${name}`,
  );
  const session = await sessionOf(req);
  const { rows } = await session.execute(
    sql`WITH ${sql.join(held, sql`, `)} ${sql.join(found, sql` UNION ALL `)}`,
  );
  const isHeld = new Set(rows.map(({ collection, id }) => `${collection} ${id}`));
  return definitions.filter(({ collection, id }) => !isHeld.has(`${collection} ${id}`));
}
