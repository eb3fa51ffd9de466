import type { PayloadRequest } from 'payload';
import { isPublic, type PublicChange, type PublicRow, slugOf } from '../../publishing/public-change';
import { publicPath } from '../../publishing/public-path';
import { findTarget, lockRedirects } from './redirects';

/**
 * A published address that changes leads to the new one for good, in one hop, however often it moves. What comes back
 * to the site at an address that led elsewhere meanwhile takes it back.
 */
export async function redirectOldAddress(
  req: PayloadRequest,
  { action, collection, before, after }: PublicChange,
): Promise<void> {
  if (!isPublic(after) || !hasPage(after)) return;
  const [from, to] = [slugOf(before), slugOf(after)].map((slug) => slug && publicPath(collection, slug));
  if (!to) return;
  const hasMoved = from && from !== to && isPublic(before) && hasPage(before);
  const comesBack = action === 'published' && (await findTarget(req, to)) !== null;
  if (!hasMoved && !comesBack) return;
  await lockRedirects(req);
  await req.payload.delete({ collection: 'redirects', where: { from: { equals: to } }, req });
  // Making it also leads on whatever led to the old address.
  if (hasMoved) await req.payload.create({ collection: 'redirects', data: { from, to }, depth: 0, req });
}

/** A person without a public profile has no page that could lead anywhere, and none to be led to. */
function hasPage(row: PublicRow | null): boolean {
  return row?.public_profile === undefined || row.public_profile === true;
}
