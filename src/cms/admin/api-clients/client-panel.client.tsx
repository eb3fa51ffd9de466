'use client';

import { useDocumentEvents, useDocumentInfo } from '@payloadcms/ui';
import { useState } from 'react';
import { z } from 'zod';
import { decideClientState } from '../../../domain/api-client';
import styles from '../panel-parts.module.css';
import { HowToSend } from './how-to-send.client';
import { KeysPart } from './keys-part.client';

const stored = z.object({ revoked: z.boolean().nullish(), expiresAt: z.string().nullish() });
const born = z.object({ id: z.number(), key: z.string() });

/** What can be done with a client that exists: its keys, and how a program sends one. */
export function ClientPanel() {
  const { id, savedDocumentData } = useDocumentInfo();
  const { mostRecentUpdate } = useDocumentEvents();
  // The answer that created the client holds its key; the page that is opened then does not.
  const [firstKey] = useState(() => {
    const created = mostRecentUpdate?.entitySlug === 'api-clients' ? mostRecentUpdate.doc : null;
    const parsed = born.safeParse(created);
    return parsed.success && parsed.data.id === id ? parsed.data.key : '';
  });
  if (!id) {
    return <p className={styles.hint}>Once it is saved you are shown its key here, this one time.</p>;
  }
  const parsed = stored.safeParse(savedDocumentData ?? {});
  const client = parsed.success ? parsed.data : {};
  return (
    <div className={styles.panel}>
      <KeysPart
        client={Number(id)}
        expiresAt={client.expiresAt ?? null}
        firstKey={firstKey}
        state={decideClientState(client, new Date())}
      />
      <HowToSend />
    </div>
  );
}
