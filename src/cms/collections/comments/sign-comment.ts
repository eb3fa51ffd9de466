import type { CollectionBeforeChangeHook } from 'payload';
import { isPerson } from '../../access/roles';

/** Nobody speaks in another one's name, nor at another time. */
export const signComment: CollectionBeforeChangeHook = ({ data, operation, req }) => {
  if (operation !== 'create') return data;
  const { user } = req;
  return {
    ...data,
    author: user && isPerson(user) ? user.id : null,
    authorName: user?.name ?? null,
    createdAt: new Date().toISOString(),
  };
};
