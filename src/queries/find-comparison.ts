import type { Comparison } from '../domain/comparison';
import { parseComparison } from './parse-comparison';
import { summaryFields } from './parse-summary';
import { payloadInstance } from './payload';

/** The published comparison at `/compare/<slug>`; null when there is none a visitor may see. */
export async function findComparison(slug: string): Promise<Comparison | null> {
  const payload = await payloadInstance();
  const { docs } = await payload.find({
    collection: 'comparisons',
    where: { slug: { equals: slug }, _status: { equals: 'published' } },
    depth: 2,
    populate: { comparisons: summaryFields },
    limit: 1,
    pagination: false,
    overrideAccess: false,
  });
  const [stored] = docs;
  return stored ? parseComparison(stored) : null;
}
