import type * as Stored from '../payload-types';
import { summaryFields } from './parse-summary';
import { payloadInstance } from './payload';
import { idsOf } from './reference';

/** The published ones among the comparisons that these relationships lead to, by id. */
export async function readRelated(
  references: readonly unknown[] | null | undefined,
): Promise<ReadonlyMap<number, Stored.Comparison>> {
  const ids = idsOf(references ?? []);
  if (ids.length === 0) return new Map();
  const payload = await payloadInstance();
  const { docs } = await payload.find({
    collection: 'comparisons',
    where: { id: { in: ids }, _status: { equals: 'published' } },
    select: summaryFields,
    depth: 0,
    pagination: false,
    overrideAccess: false,
  });
  return new Map(docs.map((doc) => [doc.id, doc]));
}
