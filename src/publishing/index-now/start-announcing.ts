import type { BasePayload } from 'payload';
import type PgBoss from 'pg-boss';
import type { Environment } from '../../env/environment';
import { indexNowKeyPath } from '../../paths';
import { announceChanges } from './announce-changes';

const queue = 'index-now';

/** Once a minute, on whichever instance gets the turn; not at all without a key. */
export async function startAnnouncing(
  boss: PgBoss,
  payload: BasePayload,
  { indexNow, siteUrl }: Pick<Environment, 'indexNow' | 'siteUrl'>,
): Promise<void> {
  if (!indexNow) {
    await boss.unschedule(queue);
    return;
  }
  const keyUrl = new URL(indexNowKeyPath(indexNow.key), siteUrl).href;
  const settings = { ...indexNow, siteUrl, keyUrl };
  await boss.createQueue(queue, { name: queue, policy: 'singleton', expireInSeconds: 300, retryLimit: 0 });
  await boss.schedule(queue, '* * * * *');
  await boss.work(queue, { pollingIntervalSeconds: 15 }, () => announceChanges(payload, settings));
}
