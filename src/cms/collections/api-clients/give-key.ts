import type { CollectionAfterChangeHook } from 'payload';
import { sessionOf } from '../../../publishing/session';
import { startOf } from './api-key';
import { putKey } from './stored-keys';

/** A client is born with a key. This answer is the only place where it can be read. */
export const giveKey: CollectionAfterChangeHook = async ({ doc, operation, req }) => {
  if (operation !== 'create') return doc;
  const key = await putKey(await sessionOf(req), Number(doc.id), 0);
  return { ...doc, key, keyStart: startOf(key) };
};
