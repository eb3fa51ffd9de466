import type { CollectionConfig } from 'payload';
import { eventTypes, toldCollections } from '../../../domain/webhook';
import { clampReads } from '../../access/clamp-reads';
import { administrators } from '../../access/policies';
import { recordChange } from '../../publication/record-change';
import { recordDeletion, rememberBeforeDelete } from '../../publication/record-deletion';
import { rememberPublicState } from '../../publication/remember-public-state';
import { checkWebhook } from './check-webhook';
import { collectionNames, eventNames } from './event-names';
import { giveSecret } from './give-secret';
import { revealSecretEndpoint, rotateSecretEndpoint, secretsEndpoint } from './secret-endpoints';
import { testEndpoint } from './test-endpoint';

/** Receivers of publishing events. Their secrets stand in a table of their own, which no API reads. */
export const Webhooks: CollectionConfig = {
  slug: 'webhooks',
  labels: { singular: 'Webhook', plural: 'Webhooks' },
  admin: {
    group: 'Settings',
    useAsTitle: 'name',
    defaultColumns: ['name', 'url', 'events', 'enabled'],
    description:
      'Other systems that are told at once when something on the site changes, such as a search index or an app.',
  },
  access: {
    admin: administrators,
    create: administrators,
    delete: administrators,
    read: administrators,
    unlock: administrators,
    update: administrators,
  },
  disableDuplicate: true,
  endpoints: [secretsEndpoint, revealSecretEndpoint, rotateSecretEndpoint, testEndpoint],
  hooks: {
    beforeOperation: [clampReads],
    beforeValidate: [checkWebhook],
    beforeChange: [rememberPublicState],
    afterChange: [giveSecret, recordChange],
    beforeDelete: [rememberBeforeDelete],
    afterDelete: [recordDeletion],
  },
  fields: [
    {
      name: 'name',
      type: 'text',
      required: true,
      maxLength: 120,
      admin: { description: 'What you call the receiver, for example “Search index”.' },
    },
    {
      name: 'url',
      label: 'Address',
      type: 'text',
      required: true,
      maxLength: 2000,
      admin: {
        placeholder: 'https://example.org/hooks/verdict',
        description: 'Each event is sent here. Whoever runs the receiver can tell you the address.',
      },
    },
    {
      name: 'events',
      label: 'When to tell it',
      type: 'select',
      hasMany: true,
      required: true,
      defaultValue: [...eventTypes],
      options: eventTypes.map((value) => ({ value, label: eventNames[value] })),
    },
    {
      name: 'collections',
      label: 'Of what',
      type: 'select',
      hasMany: true,
      options: toldCollections.map((value) => ({ value, label: collectionNames[value] })),
      admin: { description: 'Leave it empty to tell of everything.' },
    },
    {
      name: 'enabled',
      label: 'Turned on',
      type: 'checkbox',
      defaultValue: true,
      admin: { description: 'While it is turned off, events are not collected for it.' },
    },
    {
      name: 'panel',
      type: 'ui',
      admin: {
        components: { Field: '/src/cms/admin/webhooks/webhook-panel.client.tsx#WebhookPanel' },
        disableBulkEdit: true,
        disableListColumn: true,
      },
    },
  ],
};
