import type { BasePayload } from 'payload';
import type PgBoss from 'pg-boss';
import { cleanUpChanges } from './changed-comparisons';
import { cleanUpAnswers } from './clean-up-answers';
import { cleanUpSessions } from './clean-up-sessions';

const queue = 'clean-up';

/** What is kept for a while only. Once an hour, on one of the instances. */
const cleanUps: readonly ((payload: BasePayload) => Promise<void>)[] = [
  cleanUpChanges,
  cleanUpAnswers,
  cleanUpSessions,
];

export async function startCleanUps(boss: PgBoss, payload: BasePayload): Promise<void> {
  await boss.createQueue(queue, { name: queue, policy: 'singleton', expireInSeconds: 300, retryLimit: 0 });
  await boss.schedule(queue, '17 * * * *');
  await boss.work(queue, { pollingIntervalSeconds: 60 }, async () => {
    for (const cleanUp of cleanUps) await cleanUp(payload);
  });
}
