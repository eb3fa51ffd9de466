import { apiPattern, publicApiCollections, publicApiGlobals } from '../paths';
import { isPublic, type PublicChange } from './public-change';

/** What an answer about a collection may hold, filter or sort by besides it. A test compares it with the fields. */
const shows: Readonly<Record<string, readonly string[]>> = {
  comparisons: ['topics', 'options', 'criteria', 'scenarios', 'faqs', 'users', 'media', 'comparisons'],
  options: ['media', 'users'],
  criteria: ['media', 'users'],
  scenarios: ['media', 'users'],
  faqs: ['media', 'users'],
  topics: ['media', 'users'],
  pages: ['media', 'users'],
};

/**
 * The answers of REST that a change may have made wrong, as patterns. Filters and depth reach through relationships, so
 * a renamed criterion is in any answer about comparisons: all of them go.
 */
export function apiPatterns({ collection, action, before, after }: PublicChange): string[] {
  if (action === 'saved draft' || !(isPublic(before) || isPublic(after))) return [];
  return [...publicApiCollections, ...publicApiGlobals]
    .filter((name) => name === collection || reachedFrom(name).has(collection))
    .map(apiPattern);
}

/** Everything that can be reached from a collection by its relationships, however far. */
export function reachedFrom(collection: string): ReadonlySet<string> {
  const reached = new Set<string>();
  const open = [collection];
  for (let next = open.pop(); next !== undefined; next = open.pop())
    for (const name of shows[next] ?? []) {
      if (!reached.has(name)) open.push(name);
      reached.add(name);
    }
  return reached;
}
