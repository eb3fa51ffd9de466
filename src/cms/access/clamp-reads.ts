import type { CollectionBeforeOperationHook } from 'payload';
import { refuseCostlyQuery } from './limit-queries';
import { isPerson } from './roles';

/** Most documents one request may ask for. The admin panel, used by people with an account, may ask for more. */
export const largestPage = 100;
const largestStaffPage = 1000;
/** Beyond this the database would be asked to count in numbers that it does not have. */
const lastPage = 1_000_000;

/**
 * `limit=0`, `pagination=false` and huge limits would let one anonymous request read the whole database. What a query
 * filters and sorts by is looked at as well, whatever it is for.
 */
export const clampReads: CollectionBeforeOperationHook = ({
  args: given,
  operation,
  overrideAccess,
  req,
}) => {
  if (overrideAccess || req.payloadAPI === 'local' || fillsRelationships(given)) return given;
  // GraphQL knows null, and Payload fails at it where drafts are asked for: it is no filter.
  const args = 'where' in given && given.where === null ? { ...given, where: undefined } : given;
  refuseCostlyQuery(args, req);
  if (operation !== 'read' || !('limit' in args || 'pagination' in args)) return args;
  const most = isPerson(req.user) ? largestStaffPage : largestPage;
  const asked = Number(args.limit);
  const limit =
    Number.isFinite(asked) && asked >= 1 ? Math.min(Math.floor(asked), most) : asked === 0 ? most : 10;
  return { ...args, limit, pagination: true, ...('page' in args ? { page: pageIn(args.page) } : {}) };
};

/**
 * Payload's own look-up of what relationships lead to, by id: all of them are wanted, however many, and nobody needs
 * them counted. No client can ask so: neither REST nor GraphQL takes `disableErrors`.
 */
function fillsRelationships(args: object): boolean {
  return 'disableErrors' in args && args.disableErrors === true;
}

function pageIn(asked: unknown): number {
  const page = Math.floor(Number(asked ?? 1));
  return page >= 1 ? Math.min(page, lastPage) : 1;
}
