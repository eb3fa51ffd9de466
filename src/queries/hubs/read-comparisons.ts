import type { Comparison } from '../../payload-types';
import { summaryFields } from '../parse-summary';
import { payloadInstance } from '../payload';

/** Published comparisons by id, in the order of the ids, with what a card shows and the fields asked for. */
export async function readComparisons(
  ids: readonly number[],
  fields: { readonly rows?: true; readonly recommendations?: true } = {},
): Promise<readonly Comparison[]> {
  if (ids.length === 0) return [];
  const payload = await payloadInstance();
  const { docs } = await payload.find({
    collection: 'comparisons',
    where: { id: { in: [...ids] }, _status: { equals: 'published' } },
    select: { ...summaryFields, ...fields },
    depth: 0,
    pagination: false,
    overrideAccess: false,
  });
  return ids.flatMap((id) => docs.filter((doc) => doc.id === id));
}
