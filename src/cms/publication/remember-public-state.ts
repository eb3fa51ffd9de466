import type { CollectionBeforeChangeHook, PayloadRequest } from 'payload';
import type { PublicRow } from '../../publishing/public-change';
import { findPublicRow, isRow } from './public-row';
import { rememberHubs } from './touched-hubs';

/** Notes what the public sees of a document before it is written over. */
export const rememberPublicState: CollectionBeforeChangeHook = async ({
  collection,
  data,
  operation,
  originalDoc,
  req,
}) => {
  if (operation === 'update') {
    const id = Number(originalDoc?.id);
    const row = await findPublicRow(req, collection.slug, id);
    remember(req, collection.slug, id, row);
    await rememberHubs(req, { collection: collection.slug, id, row });
  }
  return data;
};

export function remember(req: PayloadRequest, collection: string, id: number, row: PublicRow | null): void {
  remembered(req).set(`${collection}:${id}`, row);
}

/** Null for a document that did not exist before this write. */
export function recall(req: PayloadRequest, collection: string, id: number): PublicRow | null {
  const row = remembered(req).get(`${collection}:${id}`);
  return isRow(row) ? row : null;
}

// In the request's context, because that is what nested operations hand on: they replace the object that holds it.
function remembered({ context }: PayloadRequest): Map<unknown, unknown> {
  if (!(context.publicRows instanceof Map)) context.publicRows = new Map();
  return context.publicRows instanceof Map ? context.publicRows : new Map();
}
