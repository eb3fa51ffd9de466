import { resolve } from 'node:path';
import type { Payload } from 'payload';
import { type Environment, EnvironmentError, readEnvironment } from '../../env';
import { loadEnvFile } from '../load-env-file';
import { isInitialised, isRunning, readPort, startCluster, stopCluster } from '../postgres/cluster';
import { databaseAddress } from '../postgres/databases';
import { embeddedCluster } from '../postgres/start-embedded';
import { findRunningInstance } from '../running-instance';
import { findOrCreateSecrets, isIntact } from '../secrets';
import { listenForStop } from '../stop-request';

interface Database {
  readonly databaseUrl: string;
  readonly payloadSecret: string;
  readonly close: () => Promise<void>;
}

const interrupted = 130;

/** Payload on the site's database, whether the site runs or not; what was started for it is stopped again. */
export async function withContent<Result>(work: (payload: Payload) => Promise<Result>): Promise<Result> {
  loadEnvFile(process.env);
  const database = await openDatabase(readEnvironment(process.env));
  // PostgreSQL takes back what was not committed.
  const stopping = listenForStop(() => process.exit(interrupted));
  stopping.addEventListener('abort', () => void database.close().finally(() => process.exit(interrupted)));
  try {
    Object.assign(process.env, {
      DATABASE_URL: database.databaseUrl,
      PAYLOAD_SECRET: database.payloadSecret,
    });
    process.env.LOG_LEVEL ??= 'fatal';
    // The config reads the environment when it is imported.
    const { migrate } = await import('../migrate');
    const payload = await migrate(database.databaseUrl);
    try {
      return await work(payload);
    } finally {
      await payload.destroy();
    }
  } finally {
    await database.close();
  }
}

async function openDatabase({ databaseUrl, payloadSecret, dataDir }: Environment): Promise<Database> {
  if (databaseUrl !== undefined && payloadSecret !== undefined) {
    return { databaseUrl, payloadSecret, close: async () => undefined };
  }
  if (!isIntact(resolve(dataDir, 'secrets.json'))) throw nothingHere(dataDir);
  const secrets = findOrCreateSecrets(dataDir);
  const cluster = embeddedCluster(resolve(dataDir), secrets);
  if (!isInitialised(cluster)) throw nothingHere(dataDir);
  const wasRunning = await isRunning(cluster);
  const port = wasRunning ? readPort(cluster) : await startCluster(cluster, 'safe');
  return {
    databaseUrl: databaseAddress({ port, password: cluster.password }, 'verdict'),
    payloadSecret: payloadSecret ?? secrets.payloadSecret,
    close: async () => {
      // A site that was started meanwhile has taken the server over.
      if (!wasRunning && findRunningInstance(dataDir) === null) await stopCluster(cluster);
    },
  };
}

function nothingHere(dataDir: string): EnvironmentError {
  return new EnvironmentError([
    {
      name: 'DATA_DIR',
      problem: `${dataDir} holds no site yet`,
      fix: 'Start it once with npm start, or set DATABASE_URL.',
    },
  ]);
}
