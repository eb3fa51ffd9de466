import type { CollectionConfig } from 'payload';
import { namesEndpoints } from '../../definition-names/names-endpoints';
import { shortProseField } from '../../fields/prose-field';
import { slugField } from '../../fields/slug-field';
import { addressDefinition } from '../../publication/address-definition';
import { publishedCollection } from '../published-collection';

export const Criteria: CollectionConfig = publishedCollection({
  slug: 'criteria',
  labels: { singular: 'Criterion', plural: 'Criteria' },
  admin: {
    group: 'Definitions',
    useAsTitle: 'name',
    defaultColumns: ['name', 'group', '_status', 'updatedAt'],
    description:
      'What options are judged on, such as “I/O performance”. Defined once, so that it means the same everywhere.',
  },
  defaultPopulate: { name: true, slug: true, group: true, measures: true, howWeJudge: true },
  endpoints: namesEndpoints('criteria'),
  hooks: { beforeValidate: [addressDefinition('name')] },
  fields: [
    { name: 'name', type: 'text', required: true, index: true, maxLength: 300 },
    {
      name: 'group',
      type: 'text',
      maxLength: 120,
      index: true,
      admin: {
        description: 'Optional heading that gathers related criteria in the table, such as “Performance”.',
      },
    },
    {
      name: 'measures',
      label: 'What it measures',
      type: 'textarea',
      maxLength: 600,
      admin: { description: 'One sentence a reader can understand without knowing the options.' },
    },
    shortProseField({
      name: 'howWeJudge',
      label: 'How we judge',
      admin: { description: 'What earns a high score, and where the evidence comes from.' },
    }),
    slugField('Its short name in addresses and files. Empty: made from the name.'),
  ],
});
