import type { Payload } from 'payload';
import type { Webhook } from '../../src/payload-types';
import { DeliverySender, type SenderSettings } from '../../src/publishing/webhooks/delivery-sender';
import { receiverRules } from '../../src/publishing/webhooks/receiver-address';
import { comparisonData, someDefinitions } from './content';

let count = 0;

export function aWebhook(payload: Payload, url: string, changes: Partial<Webhook> = {}): Promise<Webhook> {
  count += 1;
  const { id: _, createdAt: __, updatedAt: ___, ...fields } = changes;
  return payload.create({
    collection: 'webhooks',
    data: {
      name: `Receiver ${count}`,
      url,
      events: ['published', 'unpublished', 'changed', 'deleted'],
      collections: ['comparisons'],
      ...fields,
    },
  });
}

/** A sender whose clock a test can put forward. */
export function aSender(payload: Payload, settings: Partial<SenderSettings> = {}) {
  let ahead = 0;
  const clock = () => new Date(Date.now() + ahead);
  const sender = new DeliverySender({
    payload,
    rules: receiverRules(true),
    timeoutMs: 2_000,
    clock,
    ...settings,
  });
  const send = async (secondsLater = 0) => {
    ahead += secondsLater * 1000;
    await sender.untilIdle();
  };
  return { clock, send, sender };
}

export async function publishOne(payload: Payload, slug: string): Promise<number> {
  const data = comparisonData(await someDefinitions(payload), { slug, title: slug });
  const { id } = await payload.create({ collection: 'comparisons', data: { ...data, _status: 'published' } });
  return id;
}

export async function deliveriesTo(payload: Payload, webhook: number) {
  const { docs } = await payload.find({
    collection: 'webhook-deliveries',
    where: { webhook: { equals: webhook } },
    depth: 0,
    limit: 1000,
    sort: 'id',
  });
  return docs;
}

/** Every webhook and what was queued for it. */
export async function forgetWebhooks(payload: Payload): Promise<void> {
  await payload.db.pool.query('DELETE FROM webhooks');
}
