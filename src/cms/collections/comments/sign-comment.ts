import type { CollectionBeforeChangeHook } from 'payload';
import { isPerson } from '../../access/roles';

/** Nobody speaks in another one's name, nor at another time. */
export const signComment: CollectionBeforeChangeHook = ({ data, operation, req }) => {
  if (operation !== 'create') return data;
  const author = req.user && isPerson(req.user) ? req.user : null;
  return {
    ...data,
    author: author?.id ?? null,
    authorName: author?.name ?? null,
    createdAt: new Date().toISOString(),
  };
};
