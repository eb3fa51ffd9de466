import { type ChildProcess, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { drizzle } from 'drizzle-orm/node-postgres';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { known } from '../../../src/cli/backup/choose-migrations';
import { readManifest } from '../../../src/cli/backup/manifest';
import { inTransaction } from '../../../src/cli/backup/transaction';
import { writeBackup } from '../../../src/cli/backup/write-backup';
import { projectPath, projectRoot } from '../../../src/cli/project-root';
import { createEmptyDatabase, withClient } from '../../setup/backed-up-site';
import { testSecret } from '../../setup/global-postgres';
import { createTestDatabase } from '../../setup/test-payload';

const folder = mkdtempSync(join(tmpdir(), 'verdict-backup-commands-'));
const older = join(folder, 'older');
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** As the version before the newest migration left it. */
beforeAll(async () => {
  const databaseUrl = await createEmptyDatabase();
  await inTransaction(databaseUrl, async (client) => {
    for (const { name, up } of known.slice(0, -1)) {
      await up({ db: drizzle({ client }) });
      await client.query('INSERT INTO payload_migrations (name, batch) VALUES ($1, 1)', [name]);
    }
    await client.query(`INSERT INTO topics (name, slug) VALUES ('Old', 'old')`);
  });
  await writeBackup(older, { databaseUrl, payloadSecret: testSecret, mediaDir: join(folder, 'no-pictures') });
});

interface Run {
  readonly dataDir: string;
  readonly databaseUrl?: string;
}

interface Ended {
  readonly code: number | null;
  readonly said: string;
}

function environmentOf({ dataDir, databaseUrl }: Run): NodeJS.ProcessEnv {
  const { DATABASE_URL: _, PAYLOAD_SECRET: __, ...rest } = process.env;
  const external = databaseUrl === undefined ? {} : { DATABASE_URL: databaseUrl, PAYLOAD_SECRET: testSecret };
  return { ...rest, ...external, DATA_DIR: dataDir, INIT_CWD: folder, LOG_LEVEL: 'fatal' };
}

function command(given: readonly string[], run: Run): Promise<Ended> {
  const bootstrap = projectPath('src/cli/bootstrap.mjs');
  return ended(spawn(process.execPath, [bootstrap, ...given], { cwd: folder, env: environmentOf(run) }));
}

async function ended(program: ChildProcess): Promise<Ended> {
  let said = '';
  for (const stream of [program.stdout, program.stderr]) stream?.on('data', (text) => (said += text));
  const [code] = await once(program, 'close');
  return { code, said };
}

test('on a bare machine an older backup becomes a site of today, and a backup of it again', async () => {
  const dataDir = join(folder, 'bare');
  expect(await command(['restore', 'older'], { dataDir })).toMatchObject({ code: 0 });
  expect(await command(['backup', '--to', 'newer'], { dataDir })).toMatchObject({ code: 0 });
  const { migrations, tables } = readManifest(join(folder, 'newer'));
  expect(migrations).toEqual(known.map(({ name }) => name));
  expect(tables.find(({ name }) => name === 'topics')?.rows).toBe(1);
}, 120_000);

test('verifying on an external server leaves no database behind', async () => {
  const databaseUrl = await createTestDatabase();
  const today = join(folder, 'today');
  await writeBackup(today, { databaseUrl, payloadSecret: testSecret, mediaDir: undefined });
  const { code, said } = await command(['backup:verify', 'today'], {
    dataDir: join(folder, 'any'),
    databaseUrl,
  });
  expect([code, said]).toEqual([0, expect.stringContaining('Can be restored')]);
  const { rows } = await withClient(databaseUrl, (client) =>
    client.query(`SELECT datname FROM pg_database WHERE datname ~ '^verdict_verify'`),
  );
  expect(rows).toEqual([]);
}, 60_000);

/** The part that writes, without the one that looks after the database. */
function writer(shell: string, to: string, run: Run): ChildProcess {
  const line = `${shell} exec "$0" --import tsx src/cli/backup/back-up.ts --to "$1"`;
  const given = ['-c', line, process.execPath, join(folder, to)];
  return spawn('bash', given, { cwd: projectRoot, env: environmentOf(run) });
}

test.for(['a table', 'a picture'])(
  'a disk that is full at %s ends a backup with a reason and without a trace',
  {
    timeout: 30_000,
  },
  async (large) => {
    const dataDir = join(folder, large);
    const databaseUrl = await createTestDatabase();
    mkdirSync(join(dataDir, 'media'), { recursive: true });
    if (large === 'a picture') writeFileSync(join(dataDir, 'media', 'large.png'), randomBytes(1_000_000));
    else await withClient(databaseUrl, (client) => client.query(insertLargeRows));
    // Blocks of 1,024 bytes: no file may be longer.
    const { code, said } = await ended(
      writer('ulimit -f 500;', `full of ${large}/backup`, { dataDir, databaseUrl }),
    );
    expect([code, said]).toEqual([1, expect.stringContaining('EFBIG')]);
    expect(readdirSync(join(folder, `full of ${large}`))).toEqual([]);
  },
);

/** 2 MB of what cannot be compressed by more than a half. */
const insertLargeRows = `INSERT INTO comparison_changes (comparison_id, slug)
  SELECT place, string_agg(md5(place::text || part), '') FROM generate_series(1, 20) place, generate_series(1, 3200) part
  GROUP BY place`;

test('a backup that is stopped half-way leaves nothing behind', async () => {
  const databaseUrl = await createTestDatabase();
  await withClient(databaseUrl, async (client) => {
    await client.query('BEGIN; LOCK TABLE users IN ACCESS EXCLUSIVE MODE');
    const program = writer('', 'stopped/backup', { dataDir: join(folder, 'any'), databaseUrl });
    const end = ended(program);
    await expect
      .poll(() => existsSync(join(folder, 'stopped')) && readdirSync(join(folder, 'stopped')), {
        timeout: 20_000,
      })
      .toHaveLength(1);
    program.kill('SIGTERM');
    expect((await end).code).toBe(130);
  });
  expect(readdirSync(join(folder, 'stopped'))).toEqual([]);
}, 30_000);
