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
 * Hands everything a change touched to the queue: its own addresses at once, then whatever shows a part of it. What is
 * held here is purged at the edge once it is fresh here; all else at once, for a cache in front may have it from another
 * process, or from an earlier one.
 */
export async function workOffEvent(
  event: PublishingEvent,
  { queue, edge, database }: Workplace,
): Promise<void> {
  const own = addressesOf(event);
  queue.addDirect(own.exact.filter((path) => !isRenderedOnDemand(path)));
  const onDemand = { exact: own.exact.filter(isRenderedOnDemand), patterns: own.patterns };
  const parts = [onDemand, { exact: own.exact.flatMap(reversedPaths), patterns: [] }];
  for (const addresses of parts) queue.addDependants(heldHere(addresses));
  edge?.add(notHeldHere(onDemand));
  for (const tag of event.tags) {
    const dependants = await dependantAddresses(tag, database);
    queue.addDependants(heldHere(dependants));
    edge?.add(notHeldHere(dependants));
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

function notHeldHere({ exact, patterns }: Addresses): string[] {
  return [...exact.filter((path) => !isRendered(path)), ...patterns];
}
