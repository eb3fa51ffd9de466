import type { BasePayload } from 'payload';
import PgBoss from 'pg-boss';

const queue = 'scheduled-publishing';

/**
 * Runs due publications once a minute, on whichever instance gets the turn. The queue admits one worker at a time among
 * all instances and gives a crashed worker's turn to another; Payload's own runner does neither.
 */
export async function startScheduling(databaseUrl: string, payload: BasePayload): Promise<PgBoss> {
  const boss = new PgBoss({ connectionString: databaseUrl, max: 2 });
  boss.on('error', (error) => payload.logger.warn({ msg: `Scheduling: ${error.message}` }));
  await boss.start();
  await boss.createQueue(queue, { name: queue, policy: 'singleton', expireInSeconds: 900, retryLimit: 0 });
  await boss.schedule(queue, '* * * * *');
  await boss.work(queue, { pollingIntervalSeconds: 5 }, () => runDuePublications(payload));
  return boss;
}

/** Only the one whose turn it is gets here, so a job marked as running is one whose process died. */
export async function runDuePublications(payload: BasePayload): Promise<void> {
  await payload.db.updateJobs({
    data: { processing: false },
    where: { processing: { equals: true } },
    returning: false,
  });
  await payload.jobs.run({ limit: 50, sequential: true });
}
