import type { CollectionConfig } from 'payload';
import { clampReads } from '../../access/clamp-reads';
import {
  administrators,
  draftReaders,
  draftReadersField,
  everyone,
  nobodyField,
  publishers,
} from '../../access/policies';
import { recordChange } from '../../publication/record-change';
import { recordDeletion, rememberBeforeDelete } from '../../publication/record-deletion';
import { rememberPublicState } from '../../publication/remember-public-state';
import { checkRedirect } from './check-redirect';
import { shortenChains } from './shorten-chains';

export const Redirects: CollectionConfig = {
  slug: 'redirects',
  labels: { singular: 'Redirect', plural: 'Redirects' },
  admin: {
    group: 'Settings',
    useAsTitle: 'from',
    defaultColumns: ['from', 'to', 'updatedAt'],
    description:
      'Old addresses and where they lead now. One is made by itself when a published address changes.',
  },
  access: {
    admin: draftReaders,
    create: publishers,
    delete: publishers,
    read: everyone,
    unlock: administrators,
    update: publishers,
  },
  hooks: {
    beforeOperation: [clampReads],
    beforeValidate: [checkRedirect],
    beforeChange: [rememberPublicState],
    afterChange: [shortenChains, recordChange],
    beforeDelete: [rememberBeforeDelete],
    afterDelete: [recordDeletion],
  },
  fields: [
    {
      name: 'from',
      type: 'text',
      required: true,
      unique: true,
      index: true,
      maxLength: 500,
      admin: { placeholder: '/compare/python-vs-nodejs', description: 'A path on this site.' },
    },
    {
      name: 'to',
      type: 'text',
      required: true,
      index: true,
      maxLength: 2000,
      admin: {
        placeholder: '/compare/nodejs-vs-python',
        description: 'A path on this site, or a web address.',
      },
    },
    // The document whose address this was, such as `comparisons:12`: it may come back to it.
    {
      name: 'madeFor',
      type: 'text',
      index: true,
      access: { create: nobodyField, read: draftReadersField, update: nobodyField },
      admin: { hidden: true },
    },
  ],
};
