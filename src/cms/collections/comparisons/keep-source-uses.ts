import { sql } from '@payloadcms/db-postgres';
import type { CollectionAfterChangeHook } from 'payload';
import { isPublic } from '../../../publishing/public-change';
import { sessionOf } from '../../../publishing/session';
import { recall } from '../../publication/remember-public-state';

/** Which web addresses published comparisons name as sources: the checks and the dashboard ask for them by address. */
export const keepSourceUses: CollectionAfterChangeHook = async ({ doc, req }) => {
  const id = Number(doc.id);
  if (doc._status !== 'published' && !isPublic(recall(req, 'comparisons', id))) return doc;
  const session = await sessionOf(req);
  await session.execute(sql`
    WITH named AS (
      SELECT DISTINCT jsonb_path_query(r.cells, '$.*.sources[*].url') #>> '{}' AS url
      FROM comparisons c JOIN comparisons_rows r ON r._parent_id = c.id
      WHERE c.id = ${id} AND c._status = 'published'
    ), gone AS (
      DELETE FROM source_uses u WHERE comparison_id = ${id} AND NOT EXISTS (SELECT 1 FROM named n WHERE n.url = u.url)
    )
    INSERT INTO source_uses (comparison_id, url) SELECT ${id}, url FROM named ON CONFLICT DO NOTHING`);
  return doc;
};
