'use client';

import { PopupList, useDocumentInfo, useModal } from '@payloadcms/ui';
import { download } from './download.client';
import { tableDrawer } from './table-drawer';

/** In the menu of a comparison: its newest saved draft as files, and its table from a file. */
export function DocumentMenu() {
  const { id } = useDocumentInfo();
  const { openModal } = useModal();
  if (!id) return null;
  const base = '/api/comparisons';
  return (
    <>
      <PopupList.Button
        onClick={() => void download(`${base}/export?drafts=true&ids=${id}`, 'comparison.json')}
      >
        Export as JSON
      </PopupList.Button>
      <PopupList.Button onClick={() => void download(`${base}/${id}/table.csv`, `table-${id}.csv`)}>
        Export table as CSV
      </PopupList.Button>
      <PopupList.Button onClick={() => openModal(tableDrawer)}>Import table from CSV</PopupList.Button>
    </>
  );
}
