'use client';

import { Button, useDocumentInfo } from '@payloadcms/ui';
import { useState } from 'react';
import { ShortLabel } from '../short-label.client';
import { ShareDialog } from './share-dialog.client';

/** Opens the dialog in which links to this draft are made and revoked. */
export function SharePreview() {
  const { id, collectionSlug, hasSavePermission, isTrashed } = useDocumentInfo();
  const [isOpen, setOpen] = useState(false);
  if (!id || !collectionSlug || !hasSavePermission || isTrashed) return null;
  return (
    <>
      <Button
        buttonStyle="secondary"
        margin={false}
        onClick={() => setOpen(true)}
        size="medium"
        type="button"
      >
        <ShortLabel>Share a preview</ShortLabel>
      </Button>
      {isOpen && (
        <ShareDialog
          document={{ relationTo: collectionSlug, value: Number(id) }}
          onClose={() => setOpen(false)}
        />
      )}
    </>
  );
}
