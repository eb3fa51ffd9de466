'use client';

import { Button, toast, useDocumentInfo } from '@payloadcms/ui';
import { useState } from 'react';
import { z } from 'zod';
import styles from '../panel-parts.module.css';
import { postJson } from '../post-json.client';
import { useReloadDocument } from '../reload-document.client';

const accepted = z.object({ delivery: z.number() });

/** On the page of one delivery. */
export function SendAgain() {
  const { id } = useDocumentInfo();
  const reload = useReloadDocument();
  const [isBusy, setIsBusy] = useState(false);
  if (!id) return null;
  const send = async () => {
    setIsBusy(true);
    const posted = await postJson(`/api/webhook-deliveries/${id}/replay`, {}, accepted);
    setIsBusy(false);
    if (!posted.ok) return void toast.error(posted.reason);
    toast.success('It is sent again.');
    await reload();
  };
  return (
    <div className={styles.part}>
      <div className={styles.buttons}>
        <Button buttonStyle="secondary" disabled={isBusy} margin={false} onClick={send} size="medium">
          Send again
        </Button>
      </div>
      <p className={styles.hint}>
        The receiver gets the same event with the same id, so one that had it already knows.
      </p>
    </div>
  );
}
