import type { CollectionConfig } from 'payload';
import { actions } from '../../../publishing/public-change';
import { clampReads } from '../../access/clamp-reads';
import { editors, nobody } from '../../access/policies';
import { actionNames } from './activity-names';

const textList = '/src/cms/admin/activity/text-list.client.tsx#TextList';

/** Append-only: rows are inserted by the publishing transaction itself, and the database refuses to change them. */
export const Activity: CollectionConfig = {
  slug: 'activity',
  labels: { singular: 'Activity', plural: 'Activity' },
  admin: {
    group: 'Settings',
    useAsTitle: 'title',
    defaultColumns: ['createdAt', 'actorName', 'action', 'documentCollection', 'title'],
    listSearchableFields: ['title', 'actorName'],
    description: 'Who did what, and when. Nobody can change or delete it.',
    components: { beforeListTable: ['/src/cms/admin/activity/activity-filters.client.tsx#ActivityFilters'] },
  },
  access: {
    admin: editors,
    create: nobody,
    delete: nobody,
    read: editors,
    unlock: nobody,
    update: nobody,
  },
  defaultSort: '-createdAt',
  disableDuplicate: true,
  hooks: { beforeOperation: [clampReads] },
  fields: [
    {
      name: 'title',
      label: 'Document',
      type: 'text',
      admin: { components: { Cell: '/src/cms/admin/activity/document-cell.client.tsx#DocumentCell' } },
    },
    {
      name: 'action',
      label: 'What',
      type: 'select',
      required: true,
      index: true,
      options: actions.map((value) => ({ value, label: actionNames[value] })),
    },
    {
      name: 'documentCollection',
      label: 'Kind',
      type: 'text',
      required: true,
      index: true,
      admin: { components: { Cell: '/src/cms/admin/activity/kind-cell.client.tsx#KindCell' } },
    },
    { name: 'documentId', label: 'Number', type: 'number', index: true },
    {
      name: 'reason',
      type: 'text',
      admin: {
        description: 'Why something that was scheduled did not happen.',
        condition: (data) => Boolean(data.reason),
      },
    },
    // Not a relationship: the record must outlive the account.
    { name: 'actorId', type: 'number', index: true, admin: { hidden: true } },
    {
      name: 'actorName',
      label: 'Who',
      type: 'text',
      hooks: { afterRead: [({ value }) => value ?? 'Nobody signed in'] },
    },
    {
      type: 'collapsible',
      label: 'For technicians',
      admin: { initCollapsed: true },
      fields: [
        {
          name: 'tags',
          type: 'json',
          admin: {
            components: { Field: textList },
            description: 'Documents whose dependants had to be refreshed.',
          },
        },
        {
          name: 'paths',
          type: 'json',
          admin: { components: { Field: textList }, description: 'Addresses that had to be refreshed.' },
        },
      ],
    },
  ],
};
