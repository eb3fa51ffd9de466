import type { Field } from 'payload';
import { nobodyField } from '../../access/policies';
import { inquiryStatuses } from './inquiry-statuses';

/** Set by the site itself: an answer that was sent, a day that something was erased. */
const ours = { access: { create: nobodyField, update: nobodyField } } as const;
const timed = { date: { pickerAppearance: 'dayAndTime', displayFormat: 'd MMM yyyy, HH:mm' } } as const;

export const inquiryFields: Field[] = [
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
    ...ours,
    name: 'replies',
    label: 'Answers sent',
    type: 'array',
    labels: { singular: 'Answer', plural: 'Answers' },
    admin: { readOnly: true, condition: (data) => Array.isArray(data.replies) && data.replies.length > 0 },
    fields: [
      { name: 'message', type: 'textarea', required: true },
      { name: 'sentBy', label: 'Sent by', type: 'text' },
      { name: 'sentAt', label: 'Sent', type: 'date', required: true, admin: timed },
    ],
  },
  {
    name: 'answer',
    type: 'ui',
    admin: {
      components: { Field: '/src/cms/admin/inquiries/inquiry-actions.client.tsx#InquiryActions' },
      disableBulkEdit: true,
      disableListColumn: true,
    },
  },
  {
    name: 'status',
    type: 'select',
    required: true,
    defaultValue: 'new',
    index: true,
    options: [...inquiryStatuses],
    admin: { position: 'sidebar' },
  },
  { name: 'notes', type: 'textarea', admin: { position: 'sidebar', description: 'Only seen here.' } },
  {
    ...ours,
    name: 'erasedAt',
    label: 'Personal data erased',
    type: 'date',
    admin: {
      ...timed,
      position: 'sidebar',
      readOnly: true,
      condition: (data) => Boolean(data.erasedAt),
    },
  },
];
