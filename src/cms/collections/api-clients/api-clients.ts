import type { CollectionConfig } from 'payload';
import { clampReads } from '../../access/clamp-reads';
import { administrators, nobodyField } from '../../access/policies';
import { recordChange } from '../../publication/record-change';
import { recordDeletion, rememberBeforeDelete } from '../../publication/record-deletion';
import { rememberPublicState } from '../../publication/remember-public-state';
import { apiKeyStrategy } from './api-key-strategy';
import { issueKey, showKeyOnce } from './issue-key';

export const ApiClients: CollectionConfig = {
  slug: 'api-clients',
  labels: { singular: 'API client', plural: 'API clients' },
  admin: {
    group: 'Settings',
    useAsTitle: 'name',
    defaultColumns: ['name', 'keyStart', 'scopes', 'expiresAt'],
    description: 'Programs that use the API with a key of their own. Published content needs no key.',
  },
  auth: { disableLocalStrategy: true, strategies: [apiKeyStrategy] },
  access: {
    admin: () => false,
    create: administrators,
    delete: administrators,
    read: administrators,
    unlock: administrators,
    update: administrators,
  },
  disableDuplicate: true,
  hooks: {
    beforeOperation: [clampReads],
    beforeChange: [rememberPublicState, issueKey],
    afterChange: [recordChange, showKeyOnce],
    beforeDelete: [rememberBeforeDelete],
    afterDelete: [recordDeletion],
  },
  fields: [
    { name: 'name', type: 'text', required: true, maxLength: 120 },
    {
      name: 'scopes',
      type: 'select',
      hasMany: true,
      required: true,
      defaultValue: ['read-published'],
      options: [
        { value: 'read-published', label: 'Read published content' },
        { value: 'read-drafts', label: 'Read drafts' },
        { value: 'write-drafts', label: 'Write drafts' },
        { value: 'publish', label: 'Publish' },
      ],
    },
    {
      name: 'expiresAt',
      label: 'Expires on',
      type: 'date',
      admin: { description: 'Optional. The key stops working at this moment.' },
    },
    {
      name: 'revoked',
      type: 'checkbox',
      defaultValue: false,
      admin: { description: 'A revoked key stops working at once.' },
    },
    {
      name: 'key',
      type: 'text',
      virtual: true,
      admin: {
        readOnly: true,
        description: 'Shown once, right after creation. Only its fingerprint is kept.',
      },
    },
    {
      name: 'keyStart',
      label: 'Key begins with',
      type: 'text',
      access: { create: nobodyField, update: nobodyField },
      admin: { readOnly: true },
    },
    {
      name: 'keyHash',
      type: 'text',
      unique: true,
      hidden: true,
      access: { create: nobodyField, update: nobodyField, read: nobodyField },
    },
  ],
};
