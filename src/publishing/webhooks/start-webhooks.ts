import type { BasePayload } from 'payload';
import type PgBoss from 'pg-boss';
import type { Environment } from '../../env/environment';
import { offerMeasure } from '../measures';
import { cleanUpDeliveries } from './clean-up';
import { countDeliveriesUnderWay } from './count-deliveries-under-way';
import { DeliverySender } from './delivery-sender';
import { receiverRules } from './receiver-address';

const queue = 'webhook-clean-up';
const betweenLooksMs = 2_000;

/** Every instance sends; once an hour, one of them cleans up. */
export async function startWebhooks(
  boss: PgBoss,
  payload: BasePayload,
  { webhookAllowPrivate }: Pick<Environment, 'webhookAllowPrivate'>,
): Promise<void> {
  const sender = new DeliverySender({ payload, rules: receiverRules(webhookAllowPrivate) });
  setInterval(() => void sender.look(), betweenLooksMs).unref();
  offerMeasure('webhook_queue', () => countDeliveriesUnderWay(payload));
  await boss.createQueue(queue, { name: queue, policy: 'singleton', expireInSeconds: 300, retryLimit: 0 });
  await boss.schedule(queue, '41 * * * *');
  await boss.work(queue, { pollingIntervalSeconds: 60 }, () => cleanUpDeliveries(payload, new Date()));
}
