import type { CollectionConfig } from 'payload';
import { proseField } from '../../fields/prose-field';
import { seoField } from '../../fields/seo-field';
import { slugField } from '../../fields/slug-field';
import { livePreview } from '../../preview/live-preview';
import { addressDefinition } from '../../publication/address-definition';
import { publishedCollection } from '../published-collection';

export const Pages: CollectionConfig = publishedCollection({
  slug: 'pages',
  labels: { singular: 'Page', plural: 'Pages' },
  admin: {
    group: 'Content',
    useAsTitle: 'title',
    defaultColumns: ['title', 'slug', '_status', 'updatedAt'],
    livePreview,
    description: 'Standing pages such as About, Methodology and Disclosure.',
  },
  hooks: { beforeValidate: [addressDefinition('title')] },
  fields: [
    { name: 'title', type: 'text', required: true, maxLength: 300 },
    proseField({ name: 'body' }),
    seoField,
    slugField('The page’s address: /about. Empty: made from the title.'),
  ],
});
