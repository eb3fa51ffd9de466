'use client';

import { useDocumentInfo } from '@payloadcms/ui';
import styles from '../panel-parts.module.css';
import { LatestDeliveries } from './latest-deliveries.client';
import { SecretPart } from './secret-part.client';

/** What can be done with a webhook that exists: its secret, a test, and what came of the latest deliveries. */
export function WebhookPanel() {
  const { id, savedDocumentData } = useDocumentInfo();
  if (!id) {
    return <p className={styles.hint}>Once it is saved you find its secret here, and what was sent to it.</p>;
  }
  return (
    <div className={styles.panel}>
      <SecretPart webhook={Number(id)} />
      <LatestDeliveries isTurnedOn={savedDocumentData?.enabled === true} webhook={Number(id)} />
    </div>
  );
}
