import { APIError, type PayloadRequest } from 'payload';

interface Save {
  readonly collection: string;
  readonly id: number;
  readonly data: Readonly<Record<string, unknown>>;
  readonly req: PayloadRequest;
}

/**
 * The moment of the state that a save is based on: the `updatedAt` that came with the document and goes back with it
 * (the panel's forms do that by themselves), or `If-Match`. Null when the sender does not say.
 */
export function readBase(save: Save): string | null {
  const stated = save.data.updatedAt ?? ifMatch(save);
  if (stated === null || stated === undefined || stated === '') return null;
  const moment = new Date(typeof stated === 'string' || typeof stated === 'number' ? stated : Number.NaN);
  if (!Number.isNaN(moment.getTime())) return moment.toISOString();
  throw new APIError(
    'updatedAt and If-Match name the state that the save is based on: send back the updatedAt that you read, such as "2026-11-23T09:00:00.000Z".',
    400,
    null,
    true,
  );
}

/** The header speaks of the addressed document only, not of others that are saved along with it. */
function ifMatch({ collection, id, req }: Save): string | null {
  const isAddressed = req.routeParams?.collection === collection && Number(req.routeParams.id) === id;
  const header = isAddressed ? req.headers.get('if-match') : null;
  if (header === null || header.trim() === '*') return null;
  return header.trim().replace(/^(?:W\/)?"(.*)"$/, '$1');
}
