import type { BasePayload } from 'payload';
import PgBoss from 'pg-boss';
import { sendDueMail } from './send-due-mail';

const publications = 'scheduled-publishing';
const mail = 'mail';

/**
 * Runs what is due once a minute, on whichever instance gets the turn. Each queue admits one worker at a time among all
 * instances and gives a crashed worker's turn to another; Payload's own runner does neither. A mail server that answers
 * slowly holds up no publication: mail has a queue of its own.
 */
export async function startScheduling(databaseUrl: string, payload: BasePayload): Promise<PgBoss> {
  const boss = new PgBoss({ connectionString: databaseUrl, max: 2 });
  boss.on('error', (error) => payload.logger.warn({ msg: `Scheduling: ${error.message}` }));
  await boss.start();
  await takeTurns(boss, publications, () => runDuePublications(payload));
  await takeTurns(boss, mail, () => sendDueMail(payload));
  return boss;
}

async function takeTurns(boss: PgBoss, queue: string, work: () => Promise<void>): Promise<void> {
  await boss.createQueue(queue, { name: queue, policy: 'singleton', expireInSeconds: 900, retryLimit: 0 });
  await boss.schedule(queue, '* * * * *');
  await boss.work(queue, { pollingIntervalSeconds: 5 }, work);
}

/** Only the one whose turn it is gets here, so a job marked as running is one whose process died. */
export async function runDuePublications(payload: BasePayload): Promise<void> {
  await payload.db.updateJobs({
    data: { processing: false },
    where: { and: [{ processing: { equals: true } }, { queue: { equals: 'default' } }] },
    returning: false,
  });
  await payload.jobs.run({ limit: 50, sequential: true });
}
