import type { CollectionConfig } from 'payload';
import { clampReads } from '../../access/clamp-reads';
import { draftReaders, nobody } from '../../access/policies';

/** What the last look at each source came to. Rows are written by the checks themselves and by nobody else. */
export const SourceChecks: CollectionConfig = {
  slug: 'source-checks',
  labels: { singular: 'Source', plural: 'Sources' },
  admin: {
    group: 'Content',
    useAsTitle: 'url',
    defaultColumns: ['url', 'state', 'status', 'checkedAt'],
    description:
      'Whether the web addresses that published comparisons name as sources still answer. Administrators and editors turn the checks on under Settings → Freshness.',
  },
  access: {
    admin: draftReaders,
    create: nobody,
    delete: nobody,
    read: draftReaders,
    unlock: nobody,
    update: nobody,
  },
  defaultSort: '-checkedAt',
  disableDuplicate: true,
  hooks: { beforeOperation: [clampReads] },
  fields: [
    { name: 'url', label: 'Web address', type: 'text', required: true, maxLength: 2000 },
    {
      name: 'usedIn',
      type: 'ui',
      admin: {
        components: { Field: '/src/cms/admin/source-uses.tsx#SourceUses' },
        disableListColumn: true,
      },
    },
    {
      name: 'state',
      type: 'select',
      required: true,
      index: true,
      options: [
        { value: 'ok', label: 'Answers' },
        { value: 'guarded', label: 'Turns programs away: look yourself' },
        { value: 'failing', label: 'Did not answer: will be tried again' },
        { value: 'broken', label: 'Broken' },
      ],
    },
    { name: 'status', label: 'HTTP status', type: 'number' },
    { name: 'problem', type: 'text' },
    { name: 'checkedAt', label: 'Checked', type: 'date', required: true, index: true, admin: timed() },
    { name: 'failures', label: 'Failures in a row', type: 'number', required: true, defaultValue: 0 },
    { name: 'failingSince', label: 'Failing since', type: 'date', admin: timed() },
  ],
};

function timed() {
  return { date: { pickerAppearance: 'dayAndTime', displayFormat: 'd MMM yyyy, HH:mm' } } as const;
}
