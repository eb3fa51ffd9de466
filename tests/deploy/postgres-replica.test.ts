import pg from 'pg';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { runScript } from '../../src/cli/run-script';
import { findServerBinaries, type PostgresPair, startPostgresPair } from '../setup/postgres-pair';

const bin = findServerBinaries();
const withPair = test.skipIf(bin === null);
// Tables are made and copied.
vi.setConfig({ testTimeout: 60_000 });

let pair: PostgresPair;

beforeAll(async () => {
  if (bin !== null) pair = await startPostgresPair(bin);
}, 60_000);
afterAll(() => pair?.stop(), 60_000);

async function inSite(databaseUrl: string, text: string, values?: unknown[]) {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    return (await client.query(text, values)).rows;
  } finally {
    await client.end();
  }
}

const prepare = (databaseUrl: string) =>
  runScript({
    name: 'prepare',
    arguments: ['--tables-only'],
    environment: {
      NODE_ENV: 'production',
      DATABASE_URL: databaseUrl,
      PAYLOAD_SECRET: 'a-secret-that-is-only-used-in-tests',
      LOG_LEVEL: 'fatal',
    },
  });

const write = (databaseUrl: string, name: string) =>
  inSite(databaseUrl, 'INSERT INTO topics (name, slug) VALUES ($1, $1) RETURNING id', [name]);
const topics = (databaseUrl: string) => inSite(databaseUrl, 'SELECT name FROM topics ORDER BY id');

withPair('a replica follows the primary, and takes no writes', async () => {
  expect(await prepare(pair.primary.databaseUrl)).toBe(0);
  await write(pair.primary.databaseUrl, 'followed');
  await expect
    .poll(() => topics(pair.replica.databaseUrl).catch(() => []), { timeout: 10_000 })
    .toEqual([{ name: 'followed' }]);
  await expect(write(pair.replica.databaseUrl, 'refused')).rejects.toThrow('read-only');
  expect(await pair.primary.query('SELECT application_name, state FROM pg_stat_replication')).toEqual([
    { application_name: 'replica', state: 'streaming' },
  ]);
});

withPair('what the replica missed is kept for it', async () => {
  expect(await pair.primary.query('SELECT slot_name, active FROM pg_replication_slots')).toEqual([
    { slot_name: 'replica', active: true },
  ]);
});

withPair('a promoted replica has all that was there and carries on, migrations included', async () => {
  await write(pair.primary.databaseUrl, 'last before');
  await expect
    .poll(() => topics(pair.replica.databaseUrl), { timeout: 10_000 })
    .toEqual([{ name: 'followed' }, { name: 'last before' }]);
  await pair.primary.stop();
  pair.promote();
  expect(await prepare(pair.replica.databaseUrl)).toBe(0);
  await write(pair.replica.databaseUrl, 'first after');
  expect(await topics(pair.replica.databaseUrl)).toEqual([
    { name: 'followed' },
    { name: 'last before' },
    { name: 'first after' },
  ]);
});
