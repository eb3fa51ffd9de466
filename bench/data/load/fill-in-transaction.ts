import type { Client } from 'pg';
import { advisoryLocks } from '../../../src/publishing/advisory-lock';
import type { OnProgress } from '../progress';
import { inCancellableTransaction } from './cancellable';
import { loadContent } from './load-content';
import { readMarker, writeMarker } from './marker';
import { planFilling, Refusal } from './refuse-content';
import { removeContent } from './remove-content';

interface Filling {
  readonly databaseUrl: string;
  readonly comparisons: number;
  readonly progress?: OnProgress;
  readonly stopping: AbortSignal;
  readonly beside: boolean;
}

/** `there`: an earlier run had done it already. */
export type Outcome = 'filled' | 'replaced' | 'there';

/** All of it or nothing. */
export async function fillInTransaction(filling: Filling): Promise<Outcome> {
  return inCancellableTransaction(filling, (client) => fill(client, filling)).catch(explainLock);
}

async function fill(client: Client, { comparisons, beside, stopping, progress }: Filling): Promise<Outcome> {
  await settle(client);
  await takeTurn(client);
  const filled = await readMarker(client);
  const plan = await planFilling(client, filled, { comparisons, beside });
  if (plan === 'nothing') return 'there';
  if (filled) await removeContent(client, filled);
  const onProgress: OnProgress = (now) => {
    stopping.throwIfAborted();
    progress?.(now);
  };
  await writeMarker(client, comparisons, await loadContent(client, { comparisons, onProgress }));
  return plan === 'replace' ? 'replaced' : 'filled';
}

/** However long it takes; only waiting for others has a limit. */
async function settle(client: Client): Promise<void> {
  await client.query(`
    SET LOCAL statement_timeout = 0;
    SET LOCAL idle_in_transaction_session_timeout = 0;
    SET LOCAL lock_timeout = '5s';
    SET LOCAL maintenance_work_mem = '256MB';
    SET LOCAL work_mem = '64MB'`);
}

async function takeTurn(client: Client): Promise<void> {
  const { rows } = await client.query('SELECT pg_try_advisory_xact_lock($1) AS ours', [
    advisoryLocks.preparation,
  ]);
  if (rows[0]?.ours) return;
  throw new Refusal(
    'A migration, a restore or another run is at work in the database: wait until it is done.',
  );
}

const lockNotAvailable = '55P03';

function explainLock(error: unknown): never {
  if (error instanceof Error && 'code' in error && error.code === lockNotAvailable)
    throw new Refusal('The database is in use: stop every Verdict that runs on it.');
  throw error;
}
