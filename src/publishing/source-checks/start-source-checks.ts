import type { BasePayload } from 'payload';
import type PgBoss from 'pg-boss';
import { checkDueSources } from './check-due-sources';
import { internet } from './network';

const queue = 'source-checks';

/** Once an hour, on whichever instance gets the turn, and never two at a time. Does nothing while it is turned off. */
export async function startSourceChecks(boss: PgBoss, payload: BasePayload, siteUrl: string): Promise<void> {
  await boss.createQueue(queue, { name: queue, policy: 'singleton', expireInSeconds: 900, retryLimit: 0 });
  await boss.schedule(queue, '17 * * * *');
  await boss.work(queue, { pollingIntervalSeconds: 60 }, () => checkDueSources(payload, internet(siteUrl)));
}
