import { type CollectionBeforeOperationHook, Forbidden } from 'payload';
import { can } from '../access/roles';

/**
 * What lies in the trash is never public: trashing takes a document off the site, and restoring brings it back as a
 * draft unless somebody who may publish asks for more. Both are for publishers, and neither is itself a draft.
 */
export const decideTrashing: CollectionBeforeOperationHook = ({ args, operation, overrideAccess, req }) => {
  if ((operation !== 'create' && operation !== 'update') || !('data' in args)) return args;
  const data: Readonly<Record<string, unknown>> = args.data ?? {};
  if (!('deletedAt' in data)) return args;
  const { deletedAt, ...fields } = data;
  if (operation === 'create') return Object.assign(args, { data: fields });
  const isTrashing = Boolean(deletedAt);
  const isRestoring = !isTrashing && 'trash' in args && Boolean(args.trash);
  // Every form sends the field along; outside the trash it says nothing.
  if (!isTrashing && !isRestoring) return Object.assign(args, { data: fields });
  if (!overrideAccess && !can(req.user, 'publish')) throw new Forbidden(req.t);
  const status = isTrashing ? 'draft' : (data._status ?? 'draft');
  return Object.assign(args, { draft: false, autosave: false, data: { ...data, _status: status } });
};
