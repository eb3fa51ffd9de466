import type { Database } from '../database';
import { listReversedSlugs } from '../domain/slug';
import { comparisonPaths, isRenderedOnDemand, slugOfComparisonPath } from '../paths';
import { type Addresses, dependantAddresses } from './dependant-addresses';
import type { EdgePurge } from './edge/edge-purge';
import type { PublishingEvent } from './read-events';
import type { RegenerationQueue } from './regeneration-queue';
import { isRendered, listRendered } from './rendered-pages';

interface Workplace {
  readonly queue: RegenerationQueue;
  readonly edge?: Pick<EdgePurge, 'add'> | undefined;
  readonly database: Database;
}

/**
 * Hands everything a change touched to the queue: its own addresses, then whatever shows a part of it. Caches in front are
 * told at once of all of it, whoever rendered it: from here on this process answers with nothing old.
 */
export async function workOffEvent(
  event: PublishingEvent,
  { queue, edge, database }: Workplace,
): Promise<void> {
  const own = addressesOf(event);
  const always = own.exact.filter((path) => !isRenderedOnDemand(path));
  queue.addDirect(always.filter(isRendered));
  // Made for whoever comes, and for the time when the database goes away; but nobody here has missed them yet.
  queue.addDependants(always.filter((path) => !isRendered(path)));
  const onDemand = { exact: own.exact.filter(isRenderedOnDemand), patterns: own.patterns };
  const parts = [onDemand, { exact: own.exact.flatMap(reversedPaths), patterns: [] }];
  for (const addresses of parts) queue.addDependants(heldHere(addresses));
  edge?.add(event.paths);
  for (const tag of event.tags) {
    const dependants = await dependantAddresses(tag, database);
    queue.addDependants(heldHere(dependants));
    edge?.add([...dependants.exact, ...dependants.patterns]);
  }
}

function addressesOf({ paths }: PublishingEvent): Addresses {
  const isPattern = (path: string) => path.endsWith('*');
  return { exact: paths.filter((path) => !isPattern(path)), patterns: paths.filter(isPattern) };
}

/** Somebody may have asked for `b-vs-a` before `a-vs-b` was there: what they were told no longer holds. */
function reversedPaths(path: string): string[] {
  const slug = slugOfComparisonPath(path);
  return slug === null ? [] : listReversedSlugs(slug).flatMap(comparisonPaths);
}

/** Only what this process has rendered: everything else is rendered from the new state anyway. */
function heldHere({ exact, patterns }: Addresses): string[] {
  return [...exact.filter(isRendered), ...listRendered(patterns)];
}
