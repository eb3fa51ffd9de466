import { Client } from 'pg';
import { preparationLock } from '../../src/cli/preparation-lock';
import { runScript } from '../../src/cli/run-script';
import { inCancellableTransaction } from './load/cancellable';
import { contentTables, searchTables, sharedTables } from './load/content-tables';
import { loadContent } from './load/load-content';
import { type Filled, markChecked, readMarker, writeMarker } from './load/marker';
import { planFilling, Refusal } from './load/refuse-content';
import { removeContent } from './load/remove-content';
import type { OnProgress } from './progress';

interface Filling {
  readonly databaseUrl: string;
  readonly comparisons: number;
  readonly progress?: OnProgress;
  readonly stopping?: AbortSignal;
  /** How many of the comparisons are put through the site's own checks; 0 checks none. */
  readonly sample?: number;
  /** Whether other content may be there. */
  readonly beside?: boolean;
}

/** `there`: an earlier run had done it already. */
export type Outcome = 'filled' | 'replaced' | 'there';

/**
 * Fills a database with published comparisons and all they are made of, as if Payload had written them; the same number
 * gives the same content. Tables are made where there are none. No site may run on the database meanwhile.
 * @throws {Refusal} when the database holds content of somebody else's, or is in use.
 */
export async function fillDatabase(filling: Filling): Promise<Outcome> {
  const { databaseUrl, stopping = new AbortController().signal, sample = 200 } = filling;
  await makeTables(databaseUrl, stopping);
  const outcome = await load(filling, stopping);
  await withClient(databaseUrl, async (client) => {
    if (outcome !== 'there') await tidy(client, stopping);
    const filled = await readMarker(client);
    if (filled === null || filled.isChecked || sample === 0) return;
    await checkSample(filling, filled, stopping);
    await markChecked(client);
  });
  return outcome;
}

async function makeTables(databaseUrl: string, stopping: AbortSignal): Promise<void> {
  stopping.throwIfAborted();
  const environment = environmentOf(databaseUrl);
  const code = await runScript({ name: 'prepare', arguments: ['--tables-only'], environment, stopping });
  if (code !== 0) throw new Error('The tables could not be made; the reason is above.');
}

function load({ databaseUrl, comparisons, progress, beside = false }: Filling, stopping: AbortSignal) {
  return inCancellableTransaction({ databaseUrl, stopping }, async (client): Promise<Outcome> => {
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
    const ranges = await loadContent(client, { comparisons, onProgress }).catch(explainLock);
    await writeMarker(client, comparisons, ranges);
    return plan === 'replace' ? 'replaced' : 'filled';
  });
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
  const { rows } = await client.query('SELECT pg_try_advisory_xact_lock($1) AS ours', [preparationLock]);
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

/** So that the first questions are planned well, and find rows that need no second look. */
async function tidy(client: Client, stopping: AbortSignal): Promise<void> {
  for (const table of [...contentTables, ...searchTables, ...sharedTables]) {
    stopping.throwIfAborted();
    await client.query(`VACUUM (ANALYZE) ${table}`);
  }
}

/** In a process of its own: Payload's config reads the environment as it is loaded. */
async function checkSample(
  { databaseUrl, sample = 200, progress }: Filling,
  { ranges }: Filled,
  stopping: AbortSignal,
): Promise<void> {
  const { first, last } = ranges.comparisons ?? { first: 1, last: 0 };
  const given = [first, last, sample].map(String);
  const code = await runScript({
    name: '../../bench/data/check/check-sample',
    arguments: progress ? given : [...given, '--quiet'],
    environment: environmentOf(databaseUrl),
    stopping,
  });
  if (code !== 0)
    throw new Error('Comparisons of the sample are not as the site would have them; see above.');
}

async function withClient(databaseUrl: string, work: (client: Client) => Promise<void>): Promise<void> {
  const client = new Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    await work(client);
  } finally {
    await client.end();
  }
}

function environmentOf(databaseUrl: string): Record<string, string> {
  return {
    DATABASE_URL: databaseUrl,
    PAYLOAD_SECRET: process.env.PAYLOAD_SECRET ?? 'a-secret-that-is-only-used-in-benchmarks',
    LOG_LEVEL: 'error',
  };
}
