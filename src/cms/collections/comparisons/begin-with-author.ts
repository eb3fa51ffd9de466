import type { CollectionBeforeChangeHook } from 'payload';
import { idsOf, readDraft } from './read-draft';

/**
 * The panel begins a comparison by storing an empty one: whoever does so is its author, if readers may know them. What
 * is imported or sent by a program says itself who wrote it.
 */
export const beginWithAuthor: CollectionBeforeChangeHook = ({ data, operation, req }) => {
  if (operation !== 'create' || req.user?.collection !== 'users' || !req.user.publicProfile) return data;
  const { title, options } = readDraft(data);
  const isBegun = title === '' && options.length === 0 && idsOf(data.authors).length === 0;
  return isBegun ? { ...data, authors: [req.user.id] } : data;
};
