import type { CollectionBeforeChangeHook } from 'payload';
import { nextReviewDue } from '../../../domain/freshness';
import { findFreshnessRules } from '../../publication/freshness-rules';

/**
 * Readers are told when a comparison first appeared and when it was last reviewed; publishing it is a review. The next
 * one is due a set time later, unless somebody chose a day, or later takes it away.
 */
export const dateFirstPublication: CollectionBeforeChangeHook = async ({ data, req }) => {
  if (data._status !== 'published') return data;
  if (data.publishedAt && data.lastReviewedAt) return data;
  const publishedAt = data.publishedAt ?? new Date().toISOString();
  const lastReviewedAt = data.lastReviewedAt ?? publishedAt;
  const reviewDueAt =
    data.reviewDueAt ?? nextReviewDue(new Date(lastReviewedAt).toISOString(), await findFreshnessRules(req));
  return { ...data, publishedAt, lastReviewedAt, reviewDueAt };
};
