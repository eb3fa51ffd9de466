import type { CollectionBeforeChangeHook, PayloadRequest } from 'payload';
import type { PublicRow } from '../../publishing/public-change';
import { findPublicRow } from './public-row';

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
    remember(req, collection.slug, id, await findPublicRow(req, collection.slug, id));
  }
  return data;
};

export function remember(req: PayloadRequest, collection: string, id: number, row: PublicRow | null): void {
  remembered(req).set(`${collection}:${id}`, row);
}

/** Null for a document that did not exist before this write. */
export function recall(req: PayloadRequest, collection: string, id: number): PublicRow | null {
  return remembered(req).get(`${collection}:${id}`) ?? null;
}

// Keyed by request, so that a document published along with another keeps its own memory.
const memories = new WeakMap<object, Map<string, PublicRow | null>>();

function remembered(req: PayloadRequest): Map<string, PublicRow | null> {
  const memory = memories.get(req.context) ?? new Map<string, PublicRow | null>();
  memories.set(req.context, memory);
  return memory;
}
