import type { CollectionBeforeOperationHook } from 'payload';
import { isPerson } from './roles';

/** Most documents one request may ask for. The admin panel, used by people with an account, may ask for more. */
export const largestPage = 100;
const largestStaffPage = 1000;

/** `limit=0`, `pagination=false` and huge limits would let one anonymous request read the whole database. */
export const clampReads: CollectionBeforeOperationHook = ({ args, operation, overrideAccess, req }) => {
  if (
    overrideAccess ||
    req.payloadAPI === 'local' ||
    operation !== 'read' ||
    !('limit' in args || 'pagination' in args)
  ) {
    return args;
  }
  const most = isPerson(req.user) ? largestStaffPage : largestPage;
  const asked = Number(args.limit);
  const limit =
    Number.isFinite(asked) && asked >= 1 ? Math.min(Math.floor(asked), most) : asked === 0 ? most : 10;
  return { ...args, limit, pagination: true };
};
