import type { CollectionConfig } from 'payload';
import { interchangeEndpoints } from '../../interchange/endpoints';
import { livePreview } from '../../preview/live-preview';
import { deleteComments } from '../comments/delete-comments';
import { publishedCollection } from '../published-collection';
import { addressComparison } from './address-comparison';
import { beginWithAuthor } from './begin-with-author';
import { checkBeforeSave } from './check-before-save';
import { comparisonComponents } from './comparison-components';
import { comparisonFields } from './comparison-fields';
import { dateFirstPublication } from './date-first-publication';
import { keepSourceUses } from './keep-source-uses';
import { markReviewedEndpoint } from './mark-reviewed';
import { noteChanges, rememberPublication } from './note-changes';
import { publishDefinitions } from './publish-definitions';
import { comparisonEndpoints } from './review/comparison-endpoints';
import { keepReviewState } from './review/keep-review-state';
import { lockForSaving } from './review/lock-comparison';
import { reviewFields } from './review/review-fields';

export const Comparisons: CollectionConfig = publishedCollection({
  slug: 'comparisons',
  labels: { singular: 'Comparison', plural: 'Comparisons' },
  admin: {
    group: 'Content',
    useAsTitle: 'title',
    defaultColumns: ['title', 'topic', '_status', 'reviewState', 'updatedAt', 'createdBy'],
    livePreview,
    description: 'The posts of this site: options judged side by side.',
    components: comparisonComponents,
  },
  defaultPopulate: {
    title: true,
    slug: true,
    topic: true,
    options: true,
    verdict: true,
    publishedAt: true,
    meta: true,
  },
  endpoints: [...comparisonEndpoints, ...interchangeEndpoints, markReviewedEndpoint],
  hooks: {
    beforeOperation: [lockForSaving],
    beforeValidate: [keepReviewState, addressComparison, checkBeforeSave],
    beforeChange: [beginWithAuthor, dateFirstPublication, publishDefinitions, rememberPublication],
    afterChange: [keepSourceUses, noteChanges],
    beforeDelete: [deleteComments],
  },
  fields: [...reviewFields, ...comparisonFields],
});
