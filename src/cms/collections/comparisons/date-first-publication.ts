import type { CollectionBeforeChangeHook } from 'payload';

/** Readers are told when a comparison first appeared and when it was last reviewed; publishing it is a review. */
export const dateFirstPublication: CollectionBeforeChangeHook = ({ data }) => {
  if (data._status !== 'published') return data;
  const now = new Date().toISOString();
  const publishedAt = data.publishedAt ?? now;
  return { ...data, publishedAt, lastReviewedAt: data.lastReviewedAt ?? publishedAt };
};
