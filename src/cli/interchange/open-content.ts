import { resolve } from 'node:path';
import type { Environment } from '../../env/environment';
import { EnvironmentError } from '../../env/environment-error';
import { readEnvironment } from '../../env/read-environment';
import { loadEnvFile } from '../load-env-file';
import { isInitialised, isRunning, readPort, startCluster, stopCluster } from '../postgres/cluster';
import { databaseAddress } from '../postgres/databases';
import { embeddedCluster } from '../postgres/start-embedded';
import { runScript } from '../run-script';
import { findRunningInstance } from '../running-instance';
import { findOrCreateSecrets, isIntact } from '../secrets';
import { listenForStop } from '../stop-request';

export interface OpenDatabase {
  readonly databaseUrl: string;
  readonly payloadSecret: string;
  readonly close: () => Promise<void>;
}

const interrupted = 130;

/**
 * Runs a script on the site's database, whether the site runs or not; what was started for it is stopped again. In a
 * process of its own, which has the environment before it loads the config: loading it later hangs at times on Node 20.
 * @returns the script's exit code.
 */
export async function runOnDatabase(
  script: string,
  given: readonly string[],
  open: (environment: Environment) => Promise<OpenDatabase> = openDatabase,
): Promise<number> {
  loadEnvFile(process.env);
  const { databaseUrl, payloadSecret, close } = await open(readEnvironment(process.env));
  const environment = {
    DATABASE_URL: databaseUrl,
    PAYLOAD_SECRET: payloadSecret,
    LOG_LEVEL: process.env.LOG_LEVEL ?? 'fatal',
  };
  // PostgreSQL takes back what was not committed.
  const stopping = listenForStop(() => process.exit(interrupted));
  try {
    const code = await runScript({ name: script, arguments: given, environment, stopping });
    return stopping.aborted ? interrupted : code;
  } catch (error) {
    if (stopping.aborted) return interrupted;
    throw error;
  } finally {
    await close();
  }
}

async function openDatabase({ databaseUrl, payloadSecret, dataDir }: Environment): Promise<OpenDatabase> {
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
