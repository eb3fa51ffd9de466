import type { CollectionConfig } from 'payload';
import { publishedCollection } from '../published-collection';
import { addressComparison } from './address-comparison';
import { checkBeforeSave } from './check-before-save';
import { comparisonFields } from './comparison-fields';
import { dateFirstPublication } from './date-first-publication';
import { keepSourceUses } from './keep-source-uses';
import { markReviewedEndpoint } from './mark-reviewed';
import { publishDefinitions } from './publish-definitions';
import { unpublishToEndpoint } from './unpublish-to';

export const Comparisons: CollectionConfig = publishedCollection({
  slug: 'comparisons',
  labels: { singular: 'Comparison', plural: 'Comparisons' },
  admin: {
    group: 'Content',
    useAsTitle: 'title',
    defaultColumns: ['title', 'topic', '_status', 'updatedAt', 'createdBy'],
    description: 'The posts of this site: options judged side by side.',
    components: {
      edit: {
        beforeDocumentControls: ['/src/cms/admin/freshness/mark-reviewed.client.tsx#MarkReviewed'],
        editMenuItems: ['/src/cms/admin/freshness/unpublish-to.client.tsx#UnpublishTo'],
      },
    },
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
    afterChange: [keepSourceUses],
  },
  endpoints: [markReviewedEndpoint, unpublishToEndpoint],
  fields: comparisonFields,
});
