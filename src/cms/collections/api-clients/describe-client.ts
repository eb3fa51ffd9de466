import type { CollectionAfterReadHook } from 'payload';
import { decideClientState } from '../../../domain/api-client';
import { listKeysTogether } from './keys-together';

/** What an administrator is told beside what they entered. Administrators alone read clients, a page of them at a time. */
export const describeClient: CollectionAfterReadHook = async ({ doc, req }) => {
  const keys = await listKeysTogether(req, Number(doc.id));
  const uses = keys.flatMap(({ lastUsedAt }) => lastUsedAt ?? []);
  return {
    ...doc,
    state: decideClientState(doc, new Date()),
    keyStart: keys.map(({ keyStart }) => keyStart).join(', '),
    lastUsedAt: uses.toSorted().at(-1) ?? null,
  };
};
