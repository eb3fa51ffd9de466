import type { CollectionConfig } from 'payload';
import { namesEndpoints } from '../../definition-names/names-endpoints';
import { shortProseField } from '../../fields/prose-field';
import { publishedCollection } from '../published-collection';

export const Faqs: CollectionConfig = publishedCollection({
  slug: 'faqs',
  labels: { singular: 'Question', plural: 'Questions' },
  admin: {
    group: 'Definitions',
    useAsTitle: 'question',
    defaultColumns: ['question', '_status', 'updatedAt'],
    description: 'Questions with their answers. One answer can serve several comparisons.',
  },
  defaultPopulate: { question: true, answer: true },
  endpoints: namesEndpoints('faqs'),
  fields: [
    { name: 'question', type: 'text', required: true, index: true, maxLength: 300 },
    shortProseField({ name: 'answer', required: true }),
  ],
});
