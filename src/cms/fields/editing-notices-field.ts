import type { UIField } from 'payload';

/** Stores nothing: the place above all fields where conflicts and plans are told. */
export const editingNoticesField: UIField = {
  name: 'editingNotices',
  type: 'ui',
  admin: {
    disableBulkEdit: true,
    disableListColumn: true,
    components: { Field: '/src/cms/admin/editing-notices.client.tsx#EditingNotices' },
  },
};
