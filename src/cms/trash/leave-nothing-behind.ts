import { sql } from '@payloadcms/db-postgres';
import { APIError, type CollectionBeforeChangeHook } from 'payload';
import { sessionOf } from '../../publishing/session';
import { refuseDeletingUsed } from '../publication/refuse-deleting-used';

/** What others use cannot be trashed; what is trashed is no longer scheduled, and cannot be published from there. */
export const leaveNothingBehind: CollectionBeforeChangeHook = async ({
  collection,
  context,
  data,
  operation,
  originalDoc,
  req,
}) => {
  if (operation !== 'update' || !data.deletedAt) return data;
  if (data._status === 'published')
    throw new APIError('It is in the trash. Restore it first, then publish it.', 409, null, true);
  if (originalDoc?.deletedAt) return data;
  await refuseDeletingUsed({ collection, context, id: originalDoc?.id, req });
  const session = await sessionOf(req);
  await session.execute(sql`DELETE FROM payload_jobs WHERE task_slug = 'schedulePublish'
    AND input->'doc'->>'relationTo' = ${collection.slug} AND input->'doc'->>'value' = ${String(originalDoc?.id)}`);
  return data;
};
