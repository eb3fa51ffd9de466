import { setTimeout as wait } from 'node:timers/promises';
import type { BasePayload } from 'payload';
import PgBoss from 'pg-boss';
import { runDuePublications } from './run-due-publications';
import { sendDueMail } from './send-due-mail';

const publications = 'due-publications';
const mail = 'mail';
const looksInATurn = 3;
const betweenLooksMs = 20_000;

/**
 * Runs what is due, on whichever instance gets the minute's turn. Publications are looked for three times a minute;
 * their turns may overlap and a turn may die, because each publication is a transaction of its own that takes its job
 * with a lock. Mail has a queue of its own, so that a mail server that answers slowly holds up no publication; it
 * admits one worker at a time among all instances and gives a crashed worker's turn to another, so that no mail is
 * sent twice.
 */
export async function startScheduling(databaseUrl: string, payload: BasePayload): Promise<PgBoss> {
  const boss = new PgBoss({
    connectionString: databaseUrl,
    max: 2,
    cronMonitorIntervalSeconds: 5,
    cronWorkerIntervalSeconds: 2,
  });
  boss.on('error', (error) => payload.logger.warn({ msg: `Scheduling: ${error.message}` }));
  await boss.start();
  await takeTurns(boss, publications, { policy: 'standard', expireInSeconds: 120 }, () => takeTurn(payload));
  await takeTurns(boss, mail, { policy: 'singleton', expireInSeconds: 900 }, () => sendDueMail(payload));
  return boss;
}

type Turns = Required<Pick<PgBoss.Queue, 'policy' | 'expireInSeconds'>>;

async function takeTurns(boss: PgBoss, queue: string, turns: Turns, work: () => Promise<void>) {
  await boss.createQueue(queue, { name: queue, ...turns, retryLimit: 0 });
  await boss.schedule(queue, '* * * * *');
  await boss.work(queue, { pollingIntervalSeconds: 2 }, work);
}

async function takeTurn(payload: BasePayload): Promise<void> {
  for (let look = 1; look <= looksInATurn; look += 1) {
    await lookOnce(payload);
    if (look < looksInATurn) await wait(betweenLooksMs, undefined, { ref: false });
  }
}

/** Whatever stopped a look, such as a database that is away, the next one comes. */
async function lookOnce(payload: BasePayload): Promise<void> {
  try {
    await runDuePublications(payload);
  } catch (error) {
    payload.logger.warn({ err: error, msg: 'Scheduling: could not look for due publications; trying again' });
  }
}
