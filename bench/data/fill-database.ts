import { Client } from 'pg';
import { tableName } from '../../src/cli/backup/tables';
import { runScript } from '../../src/cli/run-script';
import { contentTables, derivedTables, sharedTables } from './load/content-tables';
import { fillInTransaction, type Outcome } from './load/fill-in-transaction';
import { type Filled, markChecked, readMarker } from './load/marker';
import { planFilling, refuseForeignTables } from './load/refuse-content';
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

/**
 * Fills a database with published comparisons and all they are made of, as if Payload had written them; the same number
 * gives the same content. Tables are made where there are none. No site may run on the database meanwhile.
 * @throws {Refusal} when the database holds content of somebody else's, or is in use.
 */
export async function fillDatabase({
  stopping = new AbortController().signal,
  sample = 200,
  beside = false,
  ...filling
}: Filling): Promise<Outcome> {
  const { databaseUrl, comparisons } = filling;
  await withClient(databaseUrl, async (client) => {
    await refuseForeignTables(client);
    await planFilling(client, await readMarker(client), { comparisons, beside });
  });
  await makeTables(databaseUrl, stopping);
  const outcome = await fillInTransaction({ ...filling, stopping, beside });
  await withClient(databaseUrl, async (client) => {
    if (outcome !== 'there') await tidy(client, filling, stopping);
    const filled = await readMarker(client);
    if (filled === null || filled.isChecked || sample === 0) return;
    await checkSample({ ...filling, sample, stopping }, filled);
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

/** So that the first questions are planned well, and find rows that need no second look. */
async function tidy(client: Client, { progress }: Pick<Filling, 'progress'>, stopping: AbortSignal) {
  const tables = [...contentTables, ...derivedTables, ...sharedTables];
  for (const [done, table] of tables.entries()) {
    stopping.throwIfAborted();
    progress?.({ phase: 'Statistics', done, total: tables.length });
    await client.query(`VACUUM (ANALYZE) ${tableName(table)}`);
  }
  progress?.({ phase: 'Statistics', done: tables.length, total: tables.length });
}

type Checking = Pick<Filling, 'databaseUrl' | 'progress'> & {
  readonly sample: number;
  readonly stopping: AbortSignal;
};

/** In a process of its own: Payload's config reads the environment as it is loaded. */
async function checkSample(
  { databaseUrl, sample, progress, stopping }: Checking,
  { ranges }: Filled,
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
  const client = new Client({ connectionString: databaseUrl, connectionTimeoutMillis: 10_000 });
  // A connection that is lost fails the next query; alone it would end the process.
  client.on('error', () => undefined);
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
