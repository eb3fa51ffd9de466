import { sql } from '@payloadcms/db-postgres';
import type { CollectionBeforeOperationHook, PayloadRequest } from 'payload';
import { sessionOf } from '../../../../publishing/session';

const largestId = 2_147_483_647;

/**
 * Writers of one comparison take turns, until their transactions end: what is approved is what was read, and a change
 * that arrives meanwhile is seen as one. Changing many at once waits for all others.
 */
export const lockForSaving: CollectionBeforeOperationHook = async ({
  args,
  operation,
  overrideAccess,
  req,
}) => {
  if (!overrideAccess && !req.user) return args;
  if (operation === 'restoreVersion' && 'id' in args) {
    req.context.restoresAsDraft = 'draft' in args && Boolean(args.draft);
    await lockComparison(req, await parentOf(req, Number(args.id)));
  }
  if (operation === 'update') await lockComparison(req, 'id' in args ? Number(args.id) : null);
  return args;
};

/** Null locks them all. */
export async function lockComparison(req: PayloadRequest, id: number | null): Promise<void> {
  const session = await sessionOf(req);
  if (id === null) {
    await session.execute(sql`SELECT pg_advisory_xact_lock(hashtext('comparisons'))`);
    return;
  }
  await session.execute(sql`SELECT pg_advisory_xact_lock_shared(hashtext('comparisons'))`);
  if (!isId(id)) return;
  // Not FOR UPDATE: that would also hold up everybody who only refers to it.
  await session.execute(sql`SELECT 1 FROM comparisons WHERE id = ${id} FOR NO KEY UPDATE`);
}

async function parentOf(req: PayloadRequest, version: number): Promise<number> {
  if (!isId(version)) return Number.NaN;
  const session = await sessionOf(req);
  const { rows } = await session.execute(sql`SELECT parent_id FROM _comparisons_v WHERE id = ${version}`);
  return Number(rows[0]?.parent_id);
}

function isId(value: number): boolean {
  return Number.isInteger(value) && value > 0 && value <= largestId;
}
