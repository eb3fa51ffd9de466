'use client';

import { Button, Link } from '@payloadcms/ui';
import { deliveredNames, stateNames } from '../../collections/webhooks/event-names';
import { inWords } from '../in-words';
import styles from '../panel-parts.module.css';
import type { Delivery } from './deliveries-api.client';

interface DeliveryRowProps {
  readonly delivery: Delivery;
  /** Null while nothing can be sent. */
  readonly onReplay: (() => void) | null;
}

export function DeliveryRow({ delivery, onReplay }: DeliveryRowProps) {
  const { id, type, title, state, tries, status, problem, nextTryAt, createdAt } = delivery;
  const what = type === 'test' ? title : `${deliveredNames[type]}: ${title}`;
  return (
    <tr>
      <th scope="row">
        <Link href={`/admin/collections/webhook-deliveries/${id}`}>{what}</Link>
        <span className={styles.hint}>{inWords(createdAt)}</span>
      </th>
      <td className={state === 'failed' ? styles.failed : undefined}>{stateNames[state]}</td>
      <td className={styles.wide}>{tries}</td>
      <td>{problem ?? status ?? '–'}</td>
      <td className={styles.wide}>{nextTryAt ? inWords(nextTryAt) : '–'}</td>
      <td>
        <Button
          aria-label={`Send again: ${what}`}
          buttonStyle="secondary"
          disabled={!onReplay || state === 'sending'}
          margin={false}
          onClick={() => onReplay?.()}
          size="small"
        >
          Send again
        </Button>
      </td>
    </tr>
  );
}
