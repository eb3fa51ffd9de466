import type { CollectionConfig } from 'payload';
import { clampReads } from '../../access/clamp-reads';
import { administrators, everyone, publishers } from '../../access/policies';
import { guardInquiries } from './guard-inquiries';

export const Inquiries: CollectionConfig = {
  slug: 'inquiries',
  labels: { singular: 'Inquiry', plural: 'Inquiries' },
  admin: {
    group: 'Readers',
    useAsTitle: 'name',
    defaultColumns: ['name', 'comparison', 'status', 'createdAt'],
    description: 'Messages from the “Need help choosing?” form.',
  },
  access: {
    admin: publishers,
    create: everyone,
    delete: publishers,
    read: publishers,
    unlock: administrators,
    update: publishers,
  },
  defaultSort: '-createdAt',
  disableDuplicate: true,
  hooks: { beforeOperation: [clampReads, guardInquiries] },
  fields: [
    { name: 'name', type: 'text', required: true, maxLength: 120, admin: { readOnly: true } },
    { name: 'email', type: 'email', required: true, index: true, admin: { readOnly: true } },
    { name: 'message', type: 'textarea', required: true, maxLength: 5000, admin: { readOnly: true } },
    {
      name: 'comparison',
      type: 'relationship',
      relationTo: 'comparisons',
      index: true,
      admin: { readOnly: true, description: 'The page it was sent from.' },
    },
    {
      name: 'status',
      type: 'select',
      required: true,
      defaultValue: 'new',
      index: true,
      options: [
        { value: 'new', label: 'New' },
        { value: 'answered', label: 'Answered' },
        { value: 'closed', label: 'Closed' },
      ],
      admin: { position: 'sidebar' },
    },
    { name: 'notes', type: 'textarea', admin: { position: 'sidebar', description: 'Only seen here.' } },
  ],
};
