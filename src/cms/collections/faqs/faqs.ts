import type { CollectionConfig } from 'payload';
import { shortProseField } from '../../fields/prose-field';
import { publishedCollection } from '../published-collection';

export const Faqs: CollectionConfig = publishedCollection({
  slug: 'faqs',
  labels: { singular: 'FAQ', plural: 'FAQs' },
  admin: {
    group: 'Definitions',
    useAsTitle: 'question',
    defaultColumns: ['question', '_status', 'updatedAt'],
    description: 'Questions with their answers. One answer can serve several comparisons.',
  },
  defaultPopulate: { question: true, answer: true },
  fields: [
    { name: 'question', type: 'text', required: true, index: true, maxLength: 300 },
    shortProseField({ name: 'answer', required: true }),
  ],
});
