import { APIError, type CollectionBeforeOperationHook } from 'payload';
import { can } from '../access/roles';
import { returnsToPublic } from '../publication/returns-to-public';
import { findNewestState, findState, lockDocument, type SavedState } from './newest-version';
import { readBase } from './read-base';

/**
 * Two people, or one person in two tabs, must not write over each other unawares. Saves of one document take turns, and
 * one that is based on a state that is no longer the newest is refused, with both states named. A sender who does not
 * say what their save is based on is trusted to mean it.
 */
export const refuseStaleSave: CollectionBeforeOperationHook = async ({
  args,
  collection,
  operation,
  overrideAccess,
  req,
}) => {
  if (operation !== 'update' || !('id' in args) || !('data' in args)) return args;
  if (!overrideAccess && !can(req.user, 'writeDrafts')) return args;
  const id = Number(args.id);
  if (!Number.isSafeInteger(id)) return args;
  await lockDocument(req, collection.slug, id);
  const data: Readonly<Record<string, unknown>> = args.data ?? {};
  const base = overrideAccess ? null : readBase({ collection: collection.slug, id, data, req });
  if (base === null) return args;
  const newest = await findNewestState(req, collection.slug, id);
  if (newest === null || newest.updatedAt === base) return args;
  if (await returnsToPublic(req, { collection: collection.slug, id, data })) return args;
  throw staleSave(await findState(req, { collection: collection.slug, id, updatedAt: base }), newest);
};

const message =
  'This was saved by somebody else, or in another tab, after you opened it. Nothing was written over; decide which text is to be the newest.';

/** The form in the panel learns of it at the field, because that is the only thing a failed save tells it. */
function staleSave(yours: SavedState, theirs: SavedState): APIError {
  const errors = [{ path: 'updatedAt', message, label: 'Saved in the meantime' }];
  return new APIError(message, 409, { reason: 'stale', yours, theirs, errors }, true);
}
