import { type CollectionBeforeOperationHook, Forbidden } from 'payload';
import { can } from './roles';

/**
 * Whoever may not publish saves drafts, whichever door they come through. Without this a PATCH that leaves out
 * `draft=true` changes the public document in place, and `_status: 'draft'` takes it off the site.
 */
export const guardPublication: CollectionBeforeOperationHook = ({ args, operation, overrideAccess, req }) => {
  if (overrideAccess || can(req.user, 'publish')) return args;
  // Restoring reads `draft` before this hook could change it, so here it can only be demanded.
  if (operation === 'restoreVersion' && !('draft' in args && args.draft)) throw new Forbidden(req.t);
  if (operation !== 'create' && operation !== 'update') return args;
  if (!('data' in args)) return args;
  const data: Readonly<Record<string, unknown>> = args.data ?? {};
  if (data._status === 'published') throw new Forbidden(req.t);
  return Object.assign(args, {
    draft: true,
    data: { ...data, _status: 'draft' },
    publishAllLocales: undefined,
    unpublishAllLocales: undefined,
  });
};
