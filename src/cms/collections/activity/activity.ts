import type { CollectionConfig } from 'payload';
import { actions } from '../../../publishing/public-change';
import { clampReads } from '../../access/clamp-reads';
import { nobody, publishers } from '../../access/policies';

/** Append-only: rows are inserted by the publishing transaction itself, and the database refuses to change them. */
export const Activity: CollectionConfig = {
  slug: 'activity',
  labels: { singular: 'Activity', plural: 'Activity' },
  admin: {
    group: 'Settings',
    useAsTitle: 'title',
    defaultColumns: ['title', 'action', 'documentCollection', 'actorName', 'createdAt'],
    description: 'Who did what, and when. Nobody can change or delete it.',
  },
  access: {
    admin: publishers,
    create: nobody,
    delete: nobody,
    read: publishers,
    unlock: nobody,
    update: nobody,
  },
  defaultSort: '-createdAt',
  disableDuplicate: true,
  hooks: { beforeOperation: [clampReads] },
  fields: [
    { name: 'title', type: 'text' },
    {
      name: 'action',
      type: 'select',
      required: true,
      index: true,
      options: [...actions],
    },
    { name: 'documentCollection', label: 'Collection', type: 'text', required: true, index: true },
    { name: 'documentId', label: 'Document', type: 'number', index: true },
    {
      name: 'reason',
      type: 'text',
      admin: {
        description: 'Why something that was scheduled did not happen.',
        condition: (data) => Boolean(data.reason),
      },
    },
    // Not a relationship: the record must outlive the account.
    { name: 'actorId', type: 'number', index: true },
    { name: 'actorName', label: 'Who', type: 'text' },
    { name: 'tags', type: 'json', admin: { description: 'Documents whose dependants had to be refreshed.' } },
    { name: 'paths', type: 'json', admin: { description: 'Addresses that had to be refreshed.' } },
  ],
};
