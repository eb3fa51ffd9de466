import { setTimeout as wait } from 'node:timers/promises';
import type { BasePayload } from 'payload';
import PgBoss from 'pg-boss';
import { runDuePublications } from './run-due-publications';

const queue = 'due-publications';
const looksInATurn = 3;
const betweenLooksMs = 20_000;

/**
 * Looks for due publications three times a minute, on whichever instance gets the minute's turn. Turns may overlap and a
 * turn may die: each publication is a transaction of its own that takes its job with a lock.
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
  await boss.createQueue(queue, { name: queue, policy: 'standard', expireInSeconds: 120, retryLimit: 0 });
  await boss.schedule(queue, '* * * * *');
  await boss.work(queue, { pollingIntervalSeconds: 2 }, () => takeTurn(payload));
  return boss;
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
