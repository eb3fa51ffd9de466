import type { CollectionConfig } from 'payload';
import { namesEndpoints } from '../../definition-names/names-endpoints';
import { slugField } from '../../fields/slug-field';
import { addressDefinition } from '../../publication/address-definition';
import { publishedCollection } from '../published-collection';

export const Scenarios: CollectionConfig = publishedCollection({
  slug: 'scenarios',
  labels: { singular: 'Scenario', plural: 'Scenarios' },
  admin: {
    group: 'Definitions',
    useAsTitle: 'name',
    defaultColumns: ['name', '_status', 'updatedAt'],
    description:
      'Use cases that readers recognise, such as “REST API for a SaaS product”. Each comparison says what it recommends there.',
  },
  defaultPopulate: { name: true, slug: true, description: true },
  endpoints: namesEndpoints('scenarios'),
  hooks: { beforeValidate: [addressDefinition('name')] },
  fields: [
    { name: 'name', type: 'text', required: true, index: true, maxLength: 300 },
    {
      name: 'description',
      type: 'textarea',
      maxLength: 1000,
      admin: { description: 'Who is in this situation, and what they need.' },
    },
    slugField('Its short name in addresses and files. Empty: made from the name.'),
  ],
});
