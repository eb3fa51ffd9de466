import { setTimeout as wait } from 'node:timers/promises';
import { listLost, listStored } from '../after/lost-writes';
import { listStale } from '../after/stale-pages';
import type { Durations, Outcome } from '../fault';
import { database, type Stage } from '../stage/stage';
import { Readers, type Reading } from './readers';
import { Writers } from './writers';

export interface Load {
  readonly readers: Readers;
  readonly writers: Writers;
}

interface LoadOptions {
  readonly name: string;
  readonly durations: Durations;
  /** Brings the fault about and ends it; resolves when what failed is back. */
  readonly fault: (load: Load) => Promise<void>;
  readonly writers?: number;
  readonly readers?: number;
  /** Where readers ask; without it every instance, and the cache in front. */
  readonly readAt?: readonly string[];
  readonly writeAt?: readonly string[];
}

export const usualLoad = '3 writers, 4 readers';
const staleAfterMs = 5_000;
const mostRecoveryMs = 60_000;

/** Runs a fault while readers read and writers write, and holds their records against what is there afterwards. */
export async function underLoad(stage: Stage, options: LoadOptions): Promise<Outcome> {
  await makeReady(stage);
  const everywhere = [...stage.apps.map(({ origin }) => origin), stage.varnish.origin];
  const instances = stage.apps.map(({ origin }) => origin);
  const load = {
    readers: new Readers({
      origins: options.readAt ?? everywhere,
      paths: publishedPages,
      readers: options.readers ?? 4,
    }),
    writers: new Writers({
      name: options.name,
      origins: options.writeAt ?? instances,
      authorization: stage.key.authorization,
      options: await listOptions(stage),
      writers: options.writers ?? 3,
    }),
  };
  await wait(options.durations.beforeMs);
  const begun = Date.now();
  await options.fault(load).catch(async (error: unknown) => {
    await bringBack(stage);
    await Promise.all([load.writers.stop(), load.readers.stop()]);
    throw error;
  });
  const back = Date.now();
  const recovered = await load.writers.firstAcknowledgedSince(back, mostRecoveryMs);
  await wait(1_000);
  await load.writers.stop();
  await wait(Math.max(0, (recovered ?? back) + staleAfterMs - Date.now()));
  await load.readers.stop();
  const stored = await listStored(stage, load.writers.written);
  const stale = await listStale(everywhere, stored);
  const wasRefused = load.writers.writings.some(
    ({ status, answeredAt }) => answeredAt >= begun && !(status >= 200 && status < 300),
  );
  return {
    requests: load.readers.readings.length + load.writers.writings.length,
    acknowledged: load.writers.acknowledged.length,
    lost: listLost(load.writers.written, stored),
    stale,
    failedPages: load.readers.failures.map(describeReading),
    exits: stage.apps.reduce((sum, { unexpectedExits }) => sum + unexpectedExits, 0),
    wasRefused,
    recoveryMs: recovered === null ? null : recovered - back,
  };
}

/** Published with the sample, and rendered by every instance before the fault. */
export const publishedPages = [
  '/',
  '/compare',
  '/compare/nodejs-vs-python-backend',
  '/compare/nodejs-vs-python-backend.json',
  '/compare/nodejs-vs-python-backend.md',
  '/about',
  '/feeds/all.rss',
  '/sitemap.xml',
];

/** Every instance serves, nothing stands in the way, and each published page was read once at each place. */
export async function makeReady(stage: Stage): Promise<void> {
  await bringBack(stage);
  for (const app of stage.apps) {
    app.unexpectedExits = 0;
    if (!app.isRunning) await app.start();
  }
  const places = [...stage.apps.map(({ origin }) => origin), stage.varnish.origin];
  for (const path of publishedPages) for (const origin of places) await untilAnswered(`${origin}${path}`);
}

/** Everything but the instances, whatever state a fault left it in. */
async function bringBack({ line, purges, postgres, uploads, databaseDisk }: Stage): Promise<void> {
  line.mend();
  purges.mend();
  uploads.free();
  databaseDisk.free();
  if (!line.isOpen) await line.open();
  if (!(await postgres.isRunning())) await postgres.start();
}

async function untilAnswered(address: string): Promise<void> {
  for (let attempt = 1; attempt <= 100; attempt += 1) {
    const answer = await fetch(address).catch(() => null);
    await answer?.arrayBuffer();
    if (answer?.status === 200) return;
    await wait(200);
  }
  throw new Error(`${address} is not answered, and the fault has not even begun`);
}

export function listOptions({ postgres }: Stage): Promise<number[]> {
  return postgres.ask(database, async (client) => {
    const { rows } = await client.query(
      "SELECT id FROM options WHERE _status = 'published' ORDER BY id LIMIT 2",
    );
    return rows.map(({ id }) => Number(id));
  });
}

export function describeReading({ at, origin, path, status, ms }: Reading): string {
  return `${new Date(at).toISOString()} ${origin}${path} ${status === 0 ? 'no answer' : status} after ${ms} ms`;
}
