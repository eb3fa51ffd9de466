'use client';

import { Button, Drawer, useAuth, useListDrawerContext, useModal, useSelection } from '@payloadcms/ui';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { download } from './download.client';
import { ImportDialog } from './import-dialog.client';
import styles from './interchange.module.css';

const drawer = 'import-comparisons';

/** Above the list of comparisons: import a file; export what is selected, or everything. */
export function ListActions() {
  const { openModal } = useModal();
  const { isInDrawer } = useListDrawerContext();
  const router = useRouter();
  const { user } = useAuth();
  if (isInDrawer) return null;
  return (
    <div className={styles.actions}>
      <Button buttonStyle="secondary" margin={false} onClick={() => openModal(drawer)} size="small">
        Import from JSON
      </Button>
      <ExportActions />
      <Drawer slug={drawer} title="Import comparisons">
        <ImportDialog
          accept=".json,application/json"
          canPublish={user?.role === 'admin' || user?.role === 'editor'}
          explanation="The file is checked first, and you see what it would change. What is here already under the same slug or name is replaced by what the file says; everything else stays."
          label="Drop a JSON file of comparisons here, or choose one"
          onDone={() => router.refresh()}
          url="/api/comparisons/import"
        />
      </Drawer>
    </div>
  );
}

function ExportActions() {
  const { count, selectedIDs, selectAll } = useSelection();
  const [isBusy, setIsBusy] = useState(false);
  const [publicOnly, setPublicOnly] = useState(false);
  const isSome = count > 0 && selectAll !== 'allAvailable';
  const run = async () => {
    setIsBusy(true);
    const ids = isSome ? `&ids=${selectedIDs.join(',')}` : '';
    await download(`/api/comparisons/export?drafts=${!publicOnly}${ids}`, 'comparisons.json');
    setIsBusy(false);
  };
  return (
    <>
      <Button
        buttonStyle="secondary"
        disabled={isBusy}
        margin={false}
        onClick={() => void run()}
        size="small"
      >
        {isSome ? `Export ${count} selected as JSON` : 'Export all as JSON'}
      </Button>
      <label className={styles.check}>
        <input
          checked={publicOnly}
          onChange={({ currentTarget }) => setPublicOnly(currentTarget.checked)}
          type="checkbox"
        />
        Only what is published
      </label>
    </>
  );
}
