import type { CollectionConfig } from 'payload';

type Components = NonNullable<NonNullable<CollectionConfig['admin']>['components']>;

/** The doors of import and export in the panel: above the list, and in a comparison's own menu. */
export const interchangeComponents: Components = {
  beforeListTable: ['/src/cms/admin/interchange/list-actions.client.tsx#ListActions'],
  edit: {
    beforeDocumentControls: ['/src/cms/admin/interchange/table-import-drawer.client.tsx#TableImportDrawer'],
    editMenuItems: ['/src/cms/admin/interchange/document-menu.client.tsx#DocumentMenu'],
  },
};
