import type { CollectionConfig } from 'payload';
import { clampReads } from '../../access/clamp-reads';
import { administrators } from '../../access/policies';

/** Receivers of publishing events. Kept out of the panel until deliveries exist. */
export const Webhooks: CollectionConfig = {
  slug: 'webhooks',
  labels: { singular: 'Webhook', plural: 'Webhooks' },
  admin: { group: 'Settings', useAsTitle: 'name', hidden: true },
  access: {
    admin: administrators,
    create: administrators,
    delete: administrators,
    read: administrators,
    unlock: administrators,
    update: administrators,
  },
  disableDuplicate: true,
  hooks: { beforeOperation: [clampReads] },
  fields: [
    { name: 'name', type: 'text', required: true, maxLength: 120 },
    { name: 'url', type: 'text', required: true, maxLength: 2000 },
    {
      name: 'events',
      type: 'select',
      hasMany: true,
      required: true,
      options: ['published', 'unpublished', 'changed', 'deleted'],
    },
    { name: 'enabled', type: 'checkbox', defaultValue: true },
  ],
};
