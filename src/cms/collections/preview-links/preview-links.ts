import type { CollectionConfig } from 'payload';
import { mostPreviewDays } from '../../../domain/preview-link';
import { clampReads } from '../../access/clamp-reads';
import { nobody, nobodyField, ownOrPublisher, peopleWhoWrite } from '../../access/policies';
import { createdByField } from '../../fields/created-by-field';
import { checkPreviewLink, keepRevoked } from './check-preview-link';
import { exchangeEndpoint } from './exchange-endpoint';
import { issueToken, showTokenOnce } from './issue-token';

const fixed = { update: nobodyField };

/** Ways into one draft for people without an account. Each ends by itself, and at once when it is revoked. */
export const PreviewLinks: CollectionConfig = {
  slug: 'preview-links',
  labels: { singular: 'Preview link', plural: 'Preview links' },
  admin: {
    group: 'Settings',
    useAsTitle: 'label',
    defaultColumns: ['label', 'document', 'expiresAt', 'revokedAt', 'createdBy'],
    description:
      'Links that show one draft to people without an account. Make them with “Share a preview” above a draft.',
  },
  access: {
    admin: peopleWhoWrite,
    create: peopleWhoWrite,
    delete: nobody,
    read: ownOrPublisher,
    unlock: nobody,
    update: ownOrPublisher,
  },
  disableDuplicate: true,
  lockDocuments: false,
  endpoints: [exchangeEndpoint],
  hooks: {
    beforeOperation: [clampReads],
    beforeValidate: [checkPreviewLink],
    beforeChange: [issueToken, keepRevoked],
    afterChange: [showTokenOnce],
  },
  fields: [
    {
      name: 'label',
      label: 'For whom',
      type: 'text',
      required: true,
      maxLength: 120,
      access: fixed,
      admin: { description: 'So that you know later which link to revoke.' },
    },
    {
      name: 'document',
      type: 'relationship',
      relationTo: ['comparisons', 'pages'],
      required: true,
      maxDepth: 0,
      access: fixed,
    },
    {
      name: 'expiresAt',
      label: 'Works until',
      type: 'date',
      required: true,
      access: fixed,
      admin: {
        description: `At most ${mostPreviewDays} days from now.`,
        date: { pickerAppearance: 'dayAndTime' },
      },
    },
    {
      name: 'revokedAt',
      label: 'Revoked',
      type: 'date',
      access: { create: nobodyField },
      admin: {
        description: 'A revoked link stops working at once, also where it is open, and for good.',
        date: { pickerAppearance: 'dayAndTime' },
      },
    },
    {
      name: 'token',
      type: 'text',
      virtual: true,
      access: { create: nobodyField, update: nobodyField },
      admin: { hidden: true },
    },
    {
      name: 'tokenHash',
      type: 'text',
      unique: true,
      hidden: true,
      access: { create: nobodyField, update: nobodyField, read: nobodyField },
    },
    createdByField,
  ],
};
