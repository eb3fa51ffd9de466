import { resolve } from 'node:path';
import type { Environment } from '../env/environment';
import { EnvironmentError } from '../env/environment-error';
import { alreadyRunning, checkEnvironment } from './check-environment';
import { isPrepared } from './is-prepared';
import { startEmbedded } from './postgres/start-embedded';
import { runScript } from './run-script';
import { claimInstance, findRunningInstance } from './running-instance';
import { findOrCreateSecrets } from './secrets';
import { buildSite, isBuildStale } from './site-build';
import { type SiteServer, warmServer } from './start-server';
import { seconds, step } from './steps';

type Launch = {
  dev: boolean;
  stopping: AbortSignal;
  /** Registers what has to be undone when the site stops, or when it was asked to stop half-way. */
  onStop: (work: () => Promise<void> | void) => void;
};

type Database = { databaseUrl: string; payloadSecret: string };

export async function launchSite({ dev, stopping, onStop }: Launch): Promise<SiteServer> {
  const environment = await step('Environment checked', () => checkEnvironment(process.env));
  const origin = localOrigin(environment);
  onStop(claim(environment.dataDir, { origin, dev }));
  const warm = warmServer(dev ? 'development' : 'production');
  onStop(warm.kill);
  const database = await findDatabase(environment, onStop);
  const variables = describe(environment, database, dev);
  stopping.throwIfAborted();
  await prepare(database.databaseUrl, variables, stopping);
  if (!dev && isBuildStale()) await step('Site built', () => buildSite(stopping));
  stopping.throwIfAborted();
  const server = await step('Server started', () => warm.serve(variables));
  onStop(server.stop);
  await step('First page answered', () => visit(origin, stopping));
  console.log(`\n  Site   ${origin}/\n  Admin  ${origin}/admin\n  API    ${origin}/api\n`);
  console.log(`  Ready after ${seconds(0)}. Ctrl-C stops everything.`);
  return server;
}

function claim(dataDir: string, self: { origin: string; dev: boolean }): () => void {
  const release = claimInstance(dataDir, self);
  if (release !== null) return release;
  throw new EnvironmentError([alreadyRunning(findRunningInstance(dataDir))]);
}

async function findDatabase(environment: Environment, onStop: Launch['onStop']): Promise<Database> {
  const { databaseUrl, payloadSecret, dataDir } = environment;
  // Checked with the environment: an external database always comes with a secret.
  if (databaseUrl !== undefined && payloadSecret !== undefined) return { databaseUrl, payloadSecret };
  const secrets = findOrCreateSecrets(dataDir);
  const embedded = await step('PostgreSQL started', () => startEmbedded(resolve(dataDir), secrets));
  onStop(embedded.stop);
  return { databaseUrl: embedded.databaseUrl, payloadSecret: payloadSecret ?? secrets.payloadSecret };
}

function describe(environment: Environment, database: Database, dev: boolean): Record<string, string> {
  return {
    NODE_ENV: dev ? 'development' : 'production',
    DATABASE_URL: database.databaseUrl,
    PAYLOAD_SECRET: database.payloadSecret,
    HOST: environment.host,
    PORT: String(environment.port),
    SITE_URL: environment.siteUrl,
    CORS_ORIGINS: environment.corsOrigins.join(','),
    DATA_DIR: resolve(environment.dataDir),
    NEXT_TELEMETRY_DISABLED: '1',
  };
}

async function prepare(databaseUrl: string, variables: Record<string, string>, stopping: AbortSignal) {
  if (await step('Database looked at', () => isPrepared(databaseUrl))) return;
  const environment = { ...variables, NODE_ENV: 'production' };
  const code = await runScript({ name: 'prepare', environment, stopping });
  stopping.throwIfAborted();
  if (code !== 0) throw new Error('The database could not be prepared; the reason is above.');
}

async function visit(origin: string, stopping: AbortSignal): Promise<void> {
  const { status } = await fetch(`${origin}/`, {
    signal: AbortSignal.any([stopping, AbortSignal.timeout(60_000)]),
  });
  if (status !== 200) console.log(`  ! ${origin}/ answers ${status}`);
}

function localOrigin({ host, port }: Environment): string {
  if (host === '0.0.0.0' || host === '::') return `http://127.0.0.1:${port}`;
  return `http://${host.includes(':') ? `[${host}]` : host}:${port}`;
}
