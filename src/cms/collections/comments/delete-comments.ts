import { sql } from '@payloadcms/db-postgres';
import type { CollectionBeforeDeleteHook } from 'payload';
import { sessionOf } from '../../../publishing/session';

/** Comments are about something: they go with it, in the same transaction. */
export const deleteComments: CollectionBeforeDeleteHook = async ({ id, req }) => {
  await (await sessionOf(req)).execute(sql`DELETE FROM comments WHERE comparison_id = ${Number(id)}`);
};
