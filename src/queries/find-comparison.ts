import type { Comparison } from '../domain/comparison';
import { parseComparison } from './parse-comparison';
import { payloadInstance } from './payload';
import { readDefinitions } from './read-definitions';
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
  const definitions = await readDefinitions([stored], { logOf: stored.id, cards: stored.related ?? [] });
  return parseComparison(stored, definitions);
}
