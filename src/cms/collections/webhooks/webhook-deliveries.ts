import type { CollectionConfig, DateField } from 'payload';
import { deliveryStates, eventTypes } from '../../../domain/webhook';
import { clampReads } from '../../access/clamp-reads';
import { administrators, nobody, nobodyField } from '../../access/policies';
import { deliveredNames, stateNames } from './event-names';
import { replayEndpoint } from './replay-endpoint';

/** The queue and the log of webhooks in one. Rows are written by the publishing transaction and by the sender alone. */
export const WebhookDeliveries: CollectionConfig = {
  slug: 'webhook-deliveries',
  labels: { singular: 'Webhook delivery', plural: 'Webhook deliveries' },
  admin: {
    group: 'Settings',
    useAsTitle: 'title',
    defaultColumns: ['createdAt', 'webhook', 'type', 'title', 'state', 'tries', 'status', 'nextTryAt'],
    description:
      'What was sent to webhooks and what came of it, for 30 days. What a receiver does not take is tried again for a day.',
  },
  access: {
    admin: administrators,
    create: nobody,
    delete: nobody,
    read: administrators,
    unlock: nobody,
    update: nobody,
  },
  defaultSort: '-id',
  disableDuplicate: true,
  lockDocuments: false,
  endpoints: [replayEndpoint],
  hooks: { beforeOperation: [clampReads] },
  fields: [
    { name: 'webhook', type: 'relationship', relationTo: 'webhooks', required: true, index: true },
    {
      name: 'again',
      type: 'ui',
      admin: {
        components: { Field: '/src/cms/admin/webhooks/send-again.client.tsx#SendAgain' },
        disableListColumn: true,
      },
    },
    {
      name: 'type',
      label: 'What happened',
      type: 'select',
      required: true,
      options: [...eventTypes, 'test' as const].map((value) => ({ value, label: deliveredNames[value] })),
    },
    { name: 'title', label: 'To what', type: 'text', required: true },
    {
      name: 'state',
      type: 'select',
      required: true,
      index: true,
      options: deliveryStates.map((value) => ({ value, label: stateNames[value] })),
    },
    { name: 'problem', type: 'text', admin: { condition: (data) => Boolean(data.problem) } },
    { name: 'tries', type: 'number', required: true, defaultValue: 0 },
    { name: 'status', label: 'Answer (HTTP status)', type: 'number' },
    {
      name: 'response',
      label: 'Beginning of the answer',
      type: 'textarea',
      admin: { condition: (data) => Boolean(data.response) },
    },
    moment('lastTriedAt', 'Last try'),
    moment('nextTryAt', 'Next try'),
    moment('giveUpAt', 'Tried until'),
    moment('deliveredAt', 'Delivered'),
    {
      type: 'collapsible',
      label: 'For technicians',
      admin: { initCollapsed: true },
      fields: [
        { name: 'eventId', label: 'Event id (webhook-id)', type: 'text', required: true, index: true },
        { name: 'sequence', type: 'number' },
        { name: 'documentCollection', label: 'Collection', type: 'text' },
        { name: 'documentId', label: 'Document', type: 'number' },
        { name: 'body', label: 'What is sent', type: 'textarea', required: true },
      ],
    },
    { ...moment('leasedUntil', 'Taken until'), hidden: true, access: { read: nobodyField } },
    {
      name: 'holdsUp',
      type: 'checkbox',
      defaultValue: false,
      hidden: true,
      access: { read: nobodyField },
    },
  ],
};

function moment(name: string, label: string): DateField {
  return {
    name,
    label,
    type: 'date',
    admin: {
      condition: (data) => Boolean(data[name]),
      date: { pickerAppearance: 'dayAndTime', displayFormat: 'd MMM yyyy, HH:mm:ss' },
    },
  };
}
