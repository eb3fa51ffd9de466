import type { CollectionAfterChangeHook } from 'payload';
import { repointRedirects } from '../../publication/redirects';

/** Redirects that led here lead on directly. */
export const shortenChains: CollectionAfterChangeHook = async ({ doc, req }) => {
  await repointRedirects(req, String(doc.from), String(doc.to));
  return doc;
};
