import type { CollectionConfig } from 'payload';
import { livePreview } from '../../preview/live-preview';
import { publishedCollection } from '../published-collection';
import { addressComparison } from './address-comparison';
import { checkBeforeSave } from './check-before-save';
import { comparisonFields } from './comparison-fields';
import { dateFirstPublication } from './date-first-publication';
import { publishDefinitions } from './publish-definitions';

export const Comparisons: CollectionConfig = publishedCollection({
  slug: 'comparisons',
  labels: { singular: 'Comparison', plural: 'Comparisons' },
  admin: {
    group: 'Content',
    useAsTitle: 'title',
    defaultColumns: ['title', 'topic', '_status', 'updatedAt', 'createdBy'],
    livePreview,
    description: 'The posts of this site: options judged side by side.',
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
  hooks: {
    beforeValidate: [addressComparison, checkBeforeSave],
    beforeChange: [dateFirstPublication, publishDefinitions],
  },
  fields: comparisonFields,
});
