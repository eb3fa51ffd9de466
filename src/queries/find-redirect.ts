import { listReversedSlugs } from '../domain/slug';
import { payloadInstance } from './payload';

/** Where an address that no longer holds anything leads now; null when nobody knows. */
export async function findRedirect(from: string): Promise<string | null> {
  const payload = await payloadInstance();
  const { docs } = await payload.find({
    collection: 'redirects',
    where: { from: { equals: from } },
    depth: 0,
    limit: 1,
    pagination: false,
    overrideAccess: false,
  });
  return docs[0]?.to ?? null;
}

/** Where a comparison went that is not at its slug any more, or never was; null when nobody knows. */
export async function findMovedComparison(
  slug: string,
  pathOf: (slug: string) => string,
): Promise<string | null> {
  const reversed = await findReversedPair(slug);
  return reversed === null ? findRedirect(pathOf(slug)) : pathOf(reversed);
}

/** The slug of the published comparison that `b-vs-a` is the other order of. */
async function findReversedPair(slug: string): Promise<string | null> {
  const candidates = listReversedSlugs(slug);
  if (candidates.length === 0) return null;
  const payload = await payloadInstance();
  const { docs } = await payload.find({
    collection: 'comparisons',
    where: { slug: { in: [...candidates] }, _status: { equals: 'published' } },
    select: { slug: true },
    depth: 0,
    limit: 1,
    pagination: false,
    overrideAccess: false,
  });
  return docs[0]?.slug ?? null;
}
