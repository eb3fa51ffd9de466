import { chownSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { findFreePort } from '../find-free-port';
import { findPostgresBinaries } from './binaries';
import { runAsServer } from './run-as-server';
import { findServerAccount } from './server-account';

export type Cluster = { directory: string; password: string };
export type Durability = 'safe' | 'fast';

/** Faster for data that is thrown away; a crash may lose all of it. */
const fastSettings = '-c fsync=off -c full_page_writes=off -c synchronous_commit=off';

export function isInitialised({ directory }: Cluster): boolean {
  return existsSync(join(directory, 'PG_VERSION'));
}

/** Built beside its place and renamed into it: an interrupted initdb leaves nothing that looks like a cluster. */
export async function initialiseCluster({ directory, password }: Cluster): Promise<void> {
  const unfinished = `${directory}.unfinished`;
  rmSync(unfinished, { recursive: true, force: true });
  createServerFolder(unfinished);
  const passwordFile = join(unfinished, '..', `.${process.pid}.password`);
  writeFileSync(passwordFile, password, { mode: 0o600 });
  giveToServer(passwordFile);
  try {
    const sorting = ['--locale=C', '--locale-provider=icu', '--icu-locale=und', '--encoding=UTF8'];
    const login = ['--username=postgres', '--auth=scram-sha-256', `--pwfile=${passwordFile}`];
    await run(findPostgresBinaries().initdb, [`--pgdata=${unfinished}`, ...login, ...sorting], unfinished);
    renameSync(unfinished, directory);
  } finally {
    rmSync(passwordFile, { force: true });
  }
}

/** Starts on a port that is free at this moment and returns it. */
export async function startCluster({ directory }: Cluster, durability: Durability): Promise<number> {
  const port = await findFreePort();
  const log = join(directory, 'server.log');
  if (existsSync(log)) renameSync(log, `${log}.previous`);
  const limits = '-c max_connections=200 -c unix_socket_directories= -c log_min_messages=warning';
  const settings = `-h 127.0.0.1 -p ${port} ${limits} ${durability === 'fast' ? fastSettings : ''}`;
  await run(
    findPostgresBinaries().pgCtl,
    ['start', '-w', '-D', directory, '-l', log, '-o', settings],
    directory,
  );
  return port;
}

export async function stopCluster({ directory }: Cluster): Promise<void> {
  if (!(await isRunning({ directory }))) return;
  await run(findPostgresBinaries().pgCtl, ['stop', '-w', '-m', 'fast', '-D', directory], directory);
}

export async function isRunning({ directory }: Pick<Cluster, 'directory'>): Promise<boolean> {
  const { pgCtl } = findPostgresBinaries();
  return (
    (await runAsServer({ command: pgCtl, arguments: ['status', '-D', directory], directory })).code === 0
  );
}

/** The port of a running cluster, from the fourth line of its `postmaster.pid`. */
export function readPort({ directory }: Cluster): number {
  return Number(readFileSync(join(directory, 'postmaster.pid'), 'utf8').split('\n')[3]);
}

async function run(command: string, given: readonly string[], directory: string): Promise<void> {
  const { code, output } = await runAsServer({ command, arguments: given, directory });
  if (code !== 0)
    throw new Error(`PostgreSQL did not obey (${command.split('/').at(-1)} ${given[0]}):\n${output}`);
}

function createServerFolder(directory: string): void {
  mkdirSync(dirname(directory), { recursive: true, mode: 0o755 });
  mkdirSync(directory, { mode: 0o700 });
  giveToServer(directory);
}

function giveToServer(path: string): void {
  const account = findServerAccount();
  if (account !== undefined) chownSync(path, account.uid, account.gid);
}
