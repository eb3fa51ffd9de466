import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, chownSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { findFreePort } from '../../src/cli/find-free-port';
import { findServerAccount } from '../../src/cli/postgres/server-account';
import { projectPath } from '../../src/cli/project-root';

const debian = '/usr/lib/postgresql';
const password = 'a-password-for-tests';

/** Debian's PostgreSQL: the embedded one cannot be copied from. Where CI runs it has to be here. */
export function findServerBinaries(): string | null {
  const versions = existsSync(debian) ? readdirSync(debian).toSorted((a, b) => Number(b) - Number(a)) : [];
  const folder = versions
    .map((version) => join(debian, version, 'bin'))
    .find((bin) => existsSync(join(bin, 'pg_basebackup')));
  if (folder === undefined && process.env.CI)
    throw new Error('postgresql is not installed, and CI needs it.');
  return folder ?? null;
}

export interface Member {
  readonly databaseUrl: string;
  readonly query: (text: string, values?: unknown[]) => Promise<Record<string, unknown>[]>;
  readonly stop: () => Promise<void>;
}

export interface PostgresPair {
  readonly primary: Member;
  readonly replica: Member;
  /** As `docs/deployment.md` has it. */
  readonly promote: () => void;
  readonly stop: () => Promise<void>;
}

/** A primary and a replica that streams from it, made by the scripts of `deploy/postgres`. */
export async function startPostgresPair(bin: string): Promise<PostgresPair> {
  const account = findServerAccount();
  const folder = mkdtempSync(join(tmpdir(), 'verdict-pair-'));
  chmodSync(folder, 0o755);
  const make = (name: string) => {
    mkdirSync(join(folder, name), { mode: 0o700 });
    if (account) chownSync(join(folder, name), account.uid, account.gid);
    return join(folder, name);
  };
  const data = { primary: make('primary'), replica: make('replica') };
  const ports = { primary: await findFreePort(), replica: await findFreePort() };
  const environment = (more: Record<string, string>) => ({
    ...process.env,
    LC_ALL: 'C',
    PATH: `${bin}:${process.env.PATH}`,
    REPLICA_PASSWORD: password,
    ...more,
  });
  const run = (command: string, given: string[], more: Record<string, string> = {}) => {
    const { status, stderr } = spawnSync(command, given, {
      cwd: '/',
      env: environment(more),
      encoding: 'utf8',
      ...account,
    });
    if (status !== 0) throw new Error(`${command} did not work:\n${stderr}`);
  };
  const serve = (command: string, given: string[], more: Record<string, string>) =>
    spawn(command, given, { cwd: '/', env: environment(more), stdio: 'ignore', ...account });
  const settings = (port: number) => [
    '-p',
    String(port),
    '-h',
    '127.0.0.1',
    '-c',
    'unix_socket_directories=',
  ];

  run('initdb', ['--no-sync', '--pgdata', data.primary, '--username', 'verdict', '--auth', 'trust']);
  const first = member(
    ports.primary,
    serve('postgres', ['-D', data.primary, ...settings(ports.primary)], {}),
  );
  await untilAnswering(first);
  const asOwner = { POSTGRES_USER: 'verdict', POSTGRES_DB: 'postgres', PGDATA: data.primary };
  run(projectPath('deploy/postgres/allow-replica.sh'), [], {
    ...asOwner,
    PGHOST: '127.0.0.1',
    PGPORT: String(ports.primary),
  });
  await first.query('SELECT pg_reload_conf()');
  await first.query('CREATE DATABASE verdict');
  const second = member(
    ports.replica,
    serve(projectPath('deploy/postgres/replica.sh'), settings(ports.replica), {
      PGDATA: data.replica,
      PRIMARY_HOST: '127.0.0.1',
      PRIMARY_PORT: String(ports.primary),
    }),
  );
  await untilAnswering(second);
  return {
    primary: first,
    replica: second,
    promote: () => run('pg_ctl', ['promote', '-w', '-D', data.replica]),
    async stop() {
      await Promise.all([first.stop(), second.stop()]);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function member(port: number, server: ChildProcess): Member {
  const address = (database: string) => `postgres://verdict@127.0.0.1:${port}/${database}`;
  const ended = once(server, 'exit');
  return {
    databaseUrl: address('verdict'),
    async query(text, values) {
      const client = new pg.Client({ connectionString: address('postgres') });
      await client.connect();
      try {
        return (await client.query(text, values)).rows;
      } finally {
        await client.end();
      }
    },
    async stop() {
      // As a machine is lost: without a word to anybody.
      server.kill('SIGQUIT');
      await ended;
    },
  };
}

async function untilAnswering({ query }: Member): Promise<void> {
  let failure: unknown;
  for (let tries = 0; tries < 200; tries += 1) {
    try {
      await query('SELECT 1');
      return;
    } catch (error) {
      failure = error;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }
  throw failure;
}
