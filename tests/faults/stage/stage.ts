import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findFreePort } from '../../../src/cli/find-free-port';
import { createDatabase } from '../../../src/cli/postgres/databases';
import { startTemporaryServer } from '../../../src/cli/postgres/start-temporary';
import { runScript } from '../../../src/cli/run-script';
import { AppInstance } from './app-instance';
import { DatabaseLine } from './database-line';
import { type Key, makeKey } from './key';
import { PostgresServer } from './postgres-server';
import { PurgeLine } from './purge-line';
import { makeScratchDisk, type ScratchDisk } from './scratch-disk';
import { startVarnish, type Varnish } from './varnish';

export const database = 'verdict';
const administrator = { email: 'admin@example.com', password: 'a-password-for-tests' };

/** Everything of a small installation, as real programs on this machine. */
export interface Stage {
  readonly postgres: PostgresServer;
  readonly line: DatabaseLine;
  readonly purges: PurgeLine;
  readonly apps: readonly [AppInstance, AppInstance];
  readonly varnish: Varnish;
  readonly uploads: ScratchDisk;
  readonly databaseDisk: ScratchDisk;
  readonly key: Key;
  readonly administrator: typeof administrator;
  readonly folder: string;
  readonly stop: () => Promise<void>;
}

export async function setStage(): Promise<Stage> {
  const folder = mkdtempSync(join(tmpdir(), 'verdict-faults-'));
  chmodSync(folder, 0o755);
  const undo: (() => Promise<void> | void)[] = [() => rmSync(folder, { recursive: true, force: true })];
  const stop = async () => {
    for (const step of undo.splice(0)) await step();
  };
  const onStop = (step: () => Promise<void> | void) => void undo.unshift(step);
  try {
    return { ...(await build(folder, onStop)), stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

async function build(
  folder: string,
  onStop: (step: () => Promise<void> | void) => void,
): Promise<Omit<Stage, 'stop'>> {
  const uploads = makeScratchDisk(join(folder, 'uploads'), 64);
  onStop(uploads.remove);
  const databaseDisk = makeScratchDisk(join(folder, 'database'), 700);
  onStop(databaseDisk.remove);
  const postgres = await startPostgres(databaseDisk.folder, onStop);
  const line = new DatabaseLine(() => postgres.port);
  await line.open();
  onStop(() => line.close());
  const ports = [await findFreePort(), await findFreePort()] as const;
  const varnish = await startVarnish({ folder: join(folder, 'varnish'), ports, probe: '/robots.txt' });
  onStop(varnish.stop);
  const purges = new PurgeLine(varnish.origin);
  await purges.open();
  onStop(() => purges.close());
  const lineUrl = new URL(postgres.addressOf(database));
  lineUrl.port = String(line.port);
  const environment = {
    ...environmentOf(lineUrl.href),
    SITE_URL: varnish.origin,
    DATA_DIR: uploads.folder,
    EDGE_PURGE_URLS: purges.origin,
  };
  const instance = (name: string, port: number) =>
    new AppInstance({ name, port, environment, logFile: join(folder, `${name}.log`) });
  const apps = [instance('one', ports[0]), instance('two', ports[1])] as const;
  onStop(() => {
    for (const app of apps) app.kill();
  });
  await Promise.all(apps.map((app) => app.start()));
  const key = await makeKey(apps[0].origin, administrator);
  return { postgres, line, purges, apps, varnish, uploads, databaseDisk, key, administrator, folder };
}

/** Filled while it is fast rather than safe; from then on it keeps what it acknowledged. */
async function startPostgres(
  folder: string,
  onStop: (step: () => Promise<void>) => void,
): Promise<PostgresServer> {
  const before = process.env.TMPDIR;
  process.env.TMPDIR = folder;
  const temporary = await startTemporaryServer();
  if (before === undefined) delete process.env.TMPDIR;
  else process.env.TMPDIR = before;
  onStop(temporary.stop);
  const postgres = new PostgresServer(temporary, temporary.port);
  await createDatabase(temporary, database);
  const code = await runScript({ name: 'prepare', environment: environmentOf(postgres.addressOf(database)) });
  if (code !== 0) throw new Error('The site could not be prepared');
  await postgres.stop();
  await postgres.start();
  return postgres;
}

function environmentOf(databaseUrl: string): Record<string, string> {
  return {
    NODE_ENV: 'production',
    DATABASE_URL: databaseUrl,
    PAYLOAD_SECRET: 'a-secret-that-is-only-used-in-tests',
    HOST: '127.0.0.1',
    ADMIN_EMAIL: administrator.email,
    ADMIN_PASSWORD: administrator.password,
    API_REQUESTS_PER_MINUTE: '1000000',
    LOG_LEVEL: 'warn',
  };
}
