import type { CollectionAfterChangeHook } from 'payload';

/**
 * Every save takes the lock off its document, and an autosave is a save: without this, colleagues would be told that
 * somebody is at work only between a keystroke and the next autosave. Saving by hand still lets go.
 */
export const holdLock: CollectionAfterChangeHook = async ({ collection, doc, operation, req }) => {
  const { user, payload } = req;
  if (operation !== 'update' || !req.query?.autosave || user?.collection !== 'users') return doc;
  await payload.db.create({
    collection: 'payload-locked-documents',
    data: {
      document: { relationTo: collection.slug, value: doc.id },
      user: { relationTo: 'users', value: user.id },
    },
    req,
    returning: false,
  });
  return doc;
};
