import type { CollectionConfig } from 'payload';
import { namesEndpoints } from '../../definition-names/names-endpoints';
import { proseField } from '../../fields/prose-field';
import { slugField } from '../../fields/slug-field';
import { addressDefinition } from '../../publication/address-definition';
import { publishedCollection } from '../published-collection';

export const Options: CollectionConfig = publishedCollection({
  slug: 'options',
  labels: { singular: 'Option', plural: 'Options' },
  admin: {
    group: 'Definitions',
    useAsTitle: 'name',
    defaultColumns: ['name', 'slug', '_status', 'updatedAt'],
    description:
      'Things that are compared: a product, a technology or an approach. Defined once, used in any number of comparisons.',
  },
  defaultPopulate: { name: true, slug: true, summary: true, website: true, logo: true },
  endpoints: namesEndpoints('options'),
  hooks: { beforeValidate: [addressDefinition('name')] },
  fields: [
    { name: 'name', type: 'text', required: true, index: true, maxLength: 300 },
    {
      name: 'summary',
      type: 'textarea',
      maxLength: 300,
      admin: { description: 'One sentence: what it is, for somebody who has never heard of it.' },
    },
    {
      name: 'website',
      label: 'Web address',
      type: 'text',
      maxLength: 2000,
      validate: validateWebsite,
      admin: { placeholder: 'https://nodejs.org' },
    },
    { name: 'logo', type: 'upload', relationTo: 'media' },
    proseField({ name: 'description', admin: { description: 'What it is, at length.' } }),
    slugField('Its short name in addresses and files. Empty: made from the name.'),
  ],
});

function validateWebsite(value: string | null | undefined): string | true {
  return !value || /^https?:\/\/\S+$/i.test(value) || 'Use a web address that begins with https://.';
}
