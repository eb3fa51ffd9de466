import type { CollectionSlug, PayloadRequest } from 'payload';
import { isSameContent } from '../../domain/comparable-content';

interface Saved {
  readonly collection: CollectionSlug;
  readonly id: number;
  readonly data: Readonly<Record<string, unknown>>;
}

/**
 * Whether a save puts in front what readers have already, word for word, as “Revert to published” does. Its base is old
 * on purpose, nobody has to approve it anew, and the drafts that it passes over stay among the versions.
 */
export async function returnsToPublic(
  req: PayloadRequest,
  { collection, id, data }: Saved,
): Promise<boolean> {
  if (data._status !== 'published') return false;
  const standing = await req.payload.findByID({
    collection,
    id,
    depth: 0,
    disableErrors: true,
    overrideAccess: true,
    context: req.context,
    req,
  });
  return standing !== null && isPublished(standing) && isSameContent(data, standing);
}

function isPublished(document: object): boolean {
  return '_status' in document && document._status === 'published';
}
