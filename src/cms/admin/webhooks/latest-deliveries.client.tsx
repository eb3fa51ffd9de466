'use client';

import { Button, Link, toast } from '@payloadcms/ui';
import { useEffect, useEffectEvent, useId, useState } from 'react';
import { z } from 'zod';
import styles from '../panel-parts.module.css';
import { postJson } from '../post-json.client';
import { type Delivery, listDeliveries } from './deliveries-api.client';
import { DeliveryRow } from './delivery-row.client';

const accepted = z.object({ delivery: z.number() });
const lookAgainMs = 3_000;

interface LatestDeliveriesProps {
  readonly webhook: number;
  readonly isTurnedOn: boolean;
}

/** Kept up to date while somebody looks. */
export function LatestDeliveries({ webhook, isTurnedOn }: LatestDeliveriesProps) {
  const heading = useId();
  const [deliveries, setDeliveries] = useState<readonly Delivery[] | null>(null);

  const read = async () => {
    const found = await listDeliveries(webhook);
    if (found) setDeliveries(found);
  };
  const look = useEffectEvent(() => void read());
  useEffect(() => {
    look();
    const timer = setInterval(() => document.hidden || look(), lookAgainMs);
    return () => clearInterval(timer);
  }, []);

  const ask = async (path: string, done: string) => {
    const posted = await postJson(path, {}, accepted);
    if (posted.ok) toast.success(done);
    else toast.error(posted.reason);
    await read();
  };
  const all = `/admin/collections/webhook-deliveries?where[or][0][and][0][webhook][equals]=${webhook}`;

  return (
    <section aria-labelledby={heading} className={styles.part}>
      <h2 id={heading}>Latest deliveries</h2>
      <div className={styles.buttons}>
        <Button
          buttonStyle="secondary"
          disabled={!isTurnedOn}
          margin={false}
          onClick={() => ask(`/api/webhooks/${webhook}/test`, 'A test is on its way.')}
          size="medium"
        >
          Send a test
        </Button>
        <Link href={all}>All deliveries</Link>
      </div>
      {!isTurnedOn && (
        <p className={styles.hint}>It is turned off: nothing is sent until you turn it on and save.</p>
      )}
      {deliveries?.length === 0 && <p>Nothing was sent yet.</p>}
      {deliveries && deliveries.length > 0 && (
        <div className={styles.scroll}>
          <table className={styles.table}>
            <thead>
              <tr>
                <th scope="col">What</th>
                <th scope="col">State</th>
                <th className={styles.wide} scope="col">
                  Tries
                </th>
                <th scope="col">Answer</th>
                <th className={styles.wide} scope="col">
                  Next try
                </th>
                <th scope="col">
                  <span className={styles.unseen}>Send again</span>
                </th>
              </tr>
            </thead>
            <tbody>
              {deliveries.map((delivery) => (
                <DeliveryRow
                  delivery={delivery}
                  key={delivery.id}
                  onReplay={
                    isTurnedOn
                      ? () => ask(`/api/webhook-deliveries/${delivery.id}/replay`, 'It is sent again.')
                      : null
                  }
                />
              ))}
            </tbody>
          </table>
        </div>
      )}
    </section>
  );
}
