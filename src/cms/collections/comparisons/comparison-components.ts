import type { CollectionConfig } from 'payload';

type Components = NonNullable<NonNullable<CollectionConfig['admin']>['components']>;

/** What the panel shows beside Payload's own, above the list and in a comparison's controls and menu. */
export const comparisonComponents: Components = {
  beforeListTable: ['/src/cms/admin/interchange/list-actions.client.tsx#ListActions'],
  edit: {
    beforeDocumentControls: [
      '/src/cms/admin/review/review-actions.client.tsx#ReviewActions',
      '/src/cms/admin/freshness/mark-reviewed.client.tsx#MarkReviewed',
      '/src/cms/admin/interchange/table-import-drawer.client.tsx#TableImportDrawer',
    ],
    editMenuItems: ['/src/cms/admin/interchange/document-menu.client.tsx#DocumentMenu'],
  },
};
