'use client';

import { Drawer, useDocumentInfo } from '@payloadcms/ui';
import { ImportDialog } from './import-dialog.client';
import { tableDrawer } from './table-drawer';

/** A CSV file becomes the table of this comparison: as a draft, after a look at what changes. */
export function TableImportDrawer() {
  const { id } = useDocumentInfo();
  if (!id) return null;
  return (
    <Drawer slug={tableDrawer} title="Import table from CSV">
      <ImportDialog
        accept=".csv,text/csv"
        canPublish={false}
        explanation="The lines of the file become the rows of this table, in their order; rows that it does not have are removed. Sources and dates of checking stay with their cells. Begin with “Export table as CSV” to have the right columns. It is saved as a draft."
        label="Drop a CSV file here, or choose one"
        // The form still holds the old rows, and would save them.
        onDone={() => window.location.reload()}
        url={`/api/comparisons/${id}/table`}
      />
    </Drawer>
  );
}
