import type { PayloadRequest } from 'payload';
import { hubPatterns, hubsOfComparison } from '../../publishing/hubs-of';
import { isPublic, type PublicChange, type PublicRow } from '../../publishing/public-change';
import { sessionOf } from '../../publishing/session';

interface Stored {
  readonly collection: string;
  readonly id: number;
  /** As the public sees it. */
  readonly row: PublicRow | null;
}

/** Which hubs show a comparison is known only until it is written over: an option taken out of it must lose it. */
export async function rememberHubs(req: PayloadRequest, stored: Stored): Promise<void> {
  if (stored.collection === 'comparisons') remembered(req).set(stored.id, await findHubs(req, stored));
}

/** Hubs that showed the comparison before this write, and those that show it now. */
export async function touchedHubs(
  req: PayloadRequest,
  { action, collection, id, after }: PublicChange,
): Promise<string[]> {
  if (collection !== 'comparisons' || action === 'saved draft') return [];
  const before = remembered(req).get(id) ?? [];
  return [...new Set([...before, ...(await findHubs(req, { collection, id, row: after }))])];
}

async function findHubs(req: PayloadRequest, { collection, id, row }: Stored): Promise<string[]> {
  if (collection !== 'comparisons' || !isPublic(row)) return [];
  const { rows } = await (await sessionOf(req)).execute(hubsOfComparison(id));
  return hubPatterns(rows);
}

// In the request's context, because that is what nested operations hand on: they replace the object that holds it.
function remembered({ context }: PayloadRequest): Map<number, string[]> {
  if (!(context.publicHubs instanceof Map)) context.publicHubs = new Map<number, string[]>();
  return context.publicHubs instanceof Map ? context.publicHubs : new Map();
}
