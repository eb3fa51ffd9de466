import type { CollectionConfig } from 'payload';
import { slugField } from '../../fields/slug-field';
import { addressDefinition } from '../../publication/address-definition';
import { publishedCollection } from '../published-collection';

export const Topics: CollectionConfig = publishedCollection({
  slug: 'topics',
  labels: { singular: 'Topic', plural: 'Topics' },
  admin: {
    group: 'Content',
    useAsTitle: 'name',
    defaultColumns: ['name', '_status', 'updatedAt'],
    description: 'Shelves of the site. Each comparison stands on one.',
  },
  defaultPopulate: { name: true, slug: true, description: true },
  hooks: { beforeValidate: [addressDefinition('name')] },
  fields: [
    { name: 'name', type: 'text', required: true, index: true, maxLength: 120 },
    { name: 'description', type: 'textarea', maxLength: 600 },
    slugField('Last part of the address. Empty: made from the name.'),
  ],
});
