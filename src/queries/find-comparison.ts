import type { Comparison } from '../domain/comparison';
import type * as Stored from '../payload-types';
import { parseComparison } from './parse-comparison';
import { summaryFields } from './parse-summary';
import { payloadInstance } from './payload';
import { readDefinitions } from './read-definitions';
import { idsOf } from './reference';
import { SharedReads } from './shared-read';

declare global {
  // The page and its JSON are bundled apart; only `globalThis` is common to them.
  var verdictComparisons: SharedReads<Comparison | null> | undefined;
}

/** The published comparison at `/compare/<slug>`; null when there is none a visitor may see. */
export function findComparison(slug: string): Promise<Comparison | null> {
  globalThis.verdictComparisons ??= new SharedReads();
  return globalThis.verdictComparisons.read(slug, () => readComparison(slug));
}

async function readComparison(slug: string): Promise<Comparison | null> {
  const payload = await payloadInstance();
  const { docs } = await payload.find({
    collection: 'comparisons',
    where: { slug: { equals: slug }, _status: { equals: 'published' } },
    depth: 0,
    limit: 1,
    pagination: false,
    overrideAccess: false,
  });
  const [stored] = docs;
  if (!stored) return null;
  const related = await readRelated(stored.related ?? []);
  const definitions = await readDefinitions([stored, ...related.values()]);
  return parseComparison(stored, { definitions, related });
}

async function readRelated(references: readonly unknown[]): Promise<ReadonlyMap<number, Stored.Comparison>> {
  const ids = idsOf(references);
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
