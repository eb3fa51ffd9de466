import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Payload } from 'payload';
import { Client } from 'pg';
import { afterAll, beforeAll, beforeEach, expect, type MockInstance, test, vi } from 'vitest';
import { withPreparationLock } from '../../src/cli/preparation-lock';
import { runMigrations } from '../../src/cli/run-migrations';
import { listMigrations, readMigrationState } from '../../src/cli/server/migrations.mjs';
import { startTestPayload } from '../setup/test-payload';

let payload: Payload;
let databaseUrl: string;
let stop: () => Promise<void>;
let ownFolder: string;
const folder = mkdtempSync(join(tmpdir(), 'verdict-migrations-'));
const patience = { lockWaitMs: 100, betweenAttemptsMs: 20, mostAttempts: 500 };
const soon = { timeout: 20_000 };
let said: MockInstance<typeof console.log>;

beforeAll(async () => {
  ({ payload, databaseUrl, stop } = await startTestPayload());
  ownFolder = payload.db.migrationDir;
  payload.db.migrationDir = folder;
});
beforeEach(() => {
  said = vi.spyOn(console, 'log').mockReturnValue();
});
afterAll(async () => {
  rmSync(folder, { recursive: true });
  await stop();
});

/** As a newer version would bring it along. */
function aMigration(name: string, statement: string): void {
  const body = `args.db.execute(${JSON.stringify(statement)})`;
  writeFileSync(join(folder, `${name}.js`), `exports.up = (args) => ${body};\nexports.down = exports.up;\n`);
}

async function columns(table: string): Promise<string[]> {
  const { rows } = await payload.db.pool.query(
    'SELECT column_name AS name FROM information_schema.columns WHERE table_name = $1',
    [table],
  );
  return rows.map(({ name }) => name);
}

async function applied(name: string): Promise<number> {
  const { totalDocs } = await payload.count({
    collection: 'payload-migrations',
    where: { name: { equals: name } },
  });
  return totalDocs;
}

async function connected(): Promise<Client> {
  const client = new Client({ connectionString: databaseUrl });
  client.on('error', () => undefined);
  await client.connect();
  return client;
}

test('a migration is applied once, however often it is asked for', async () => {
  aMigration('90000101_000000_once', 'ALTER TABLE topics ADD COLUMN once text');
  await runMigrations(payload, patience);
  await runMigrations(payload, patience);
  expect(await columns('topics')).toContain('once');
  expect(await applied('90000101_000000_once')).toBe(1);
});

test('a table that is in use is waited for, and nobody waits behind', async () => {
  const reader = await connected();
  await reader.query('BEGIN; SELECT count(*) FROM faqs');
  aMigration('90000102_000000_waits', 'ALTER TABLE faqs ADD COLUMN waits text');
  const migrated = runMigrations(payload, patience);
  await expect.poll(() => said.mock.calls.flat().join(), soon).toContain('waits for a table that is in use');
  // One that came after the change has its answer before the change.
  await payload.find({ collection: 'faqs' });
  expect(await columns('faqs')).not.toContain('waits');
  await reader.query('COMMIT');
  await migrated;
  expect(await columns('faqs')).toContain('waits');
  await reader.end();
});

test('a migration that fails leaves nothing behind and is named', async () => {
  aMigration('90000103_000000_fails', 'ALTER TABLE topics ADD COLUMN half text; SELECT 1 / 0');
  await expect(runMigrations(payload, patience)).rejects.toThrow(
    '90000103_000000_fails could not be applied',
  );
  expect(await columns('topics')).not.toContain('half');
  expect(await applied('90000103_000000_fails')).toBe(0);
  rmSync(join(folder, '90000103_000000_fails.js'));
});

test('a migration may take longer than a request', async () => {
  const up = `async ({ db }) => {
    globalThis.statementTimeoutSeen = (await db.execute('SHOW statement_timeout')).rows[0].statement_timeout;
  }`;
  writeFileSync(join(folder, '90000104_000000_slow.js'), `exports.up = ${up};\n`);
  await runMigrations(payload, patience);
  expect(Reflect.get(globalThis, 'statementTimeoutSeen')).toBe('0');
});

test('an older version knows that the database has been migrated by a newer one', async () => {
  const state = await readMigrationState(payload.db.pool);
  expect(state.missing).toEqual([]);
  expect(state.unknown).toContain('90000101_000000_once');
  await payload.find({ collection: 'topics' });
});

test('a newer version knows what its database lacks, an empty one included', async () => {
  const own = [...listMigrations(), '99990101_000000_future'];
  expect((await readMigrationState(payload.db.pool, own)).missing).toEqual(['99990101_000000_future']);
  const empty = await connected();
  await empty.query('CREATE SCHEMA empty; SET search_path = empty');
  expect((await readMigrationState(empty, own)).missing).toEqual(own);
  await empty.end();
});

test('opening Payload migrates nothing: that is done under the lock, and nowhere else', async () => {
  expect(payload.db.prodMigrations).toBeUndefined();
  expect(ownFolder).toMatch(/migrations$/);
});

test('who prepares a database is alone with it, and the next one comes when that one is done', async () => {
  const order: string[] = [];
  const prepare = (name: string) =>
    withPreparationLock(databaseUrl, async () => {
      order.push(`${name} begins`);
      await new Promise((resolve) => setTimeout(resolve, 50));
      order.push(`${name} ends`);
    });
  await Promise.all([prepare('a'), prepare('b'), prepare('c')]);
  const [first, second, third] = [order[0], order[2], order[4]].map((entry) => entry?.[0]);
  expect(order).toEqual([first, second, third].flatMap((name) => [`${name} begins`, `${name} ends`]));
  expect(said.mock.calls.flat().join()).toContain('Another instance prepares the database');
});

test('who dies while preparing keeps nobody waiting, and knows that the lock is lost', async () => {
  const never = withPreparationLock(databaseUrl, () => new Promise(() => undefined));
  const isLost = expect(never).rejects.toThrow('keeps other instances waiting was lost');
  const killer = await connected();
  const kill = async () => {
    const { rowCount } = await killer.query(
      // Other tests hold locks of their own on the same server.
      `SELECT pg_terminate_backend(pid) FROM pg_locks WHERE locktype = 'advisory' AND granted
         AND database = (SELECT oid FROM pg_database WHERE datname = current_database())`,
    );
    return rowCount;
  };
  await expect.poll(kill, soon).toBe(1);
  await isLost;
  expect(await withPreparationLock(databaseUrl, async () => 'my turn')).toBe('my turn');
  await killer.end();
});
