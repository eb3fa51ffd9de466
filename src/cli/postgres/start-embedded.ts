import { join } from 'node:path';
import type { Secrets } from '../secrets';
import {
  type Cluster,
  initialiseCluster,
  isInitialised,
  isRunning,
  readPort,
  startCluster,
  stopCluster,
} from './cluster';
import { createDatabase, databaseAddress } from './databases';

export type EmbeddedDatabase = { databaseUrl: string; stop: () => Promise<void> };

export function embeddedCluster(dataDir: string, secrets: Secrets): Cluster {
  return { directory: join(dataDir, 'postgres'), password: secrets.postgresPassword };
}

/** PostgreSQL with its data under `dataDir`. A server that a killed process left behind is taken over. */
export async function startEmbedded(dataDir: string, secrets: Secrets): Promise<EmbeddedDatabase> {
  const cluster = embeddedCluster(dataDir, secrets);
  if (!isInitialised(cluster)) await initialiseCluster(cluster);
  const port = (await isRunning(cluster)) ? readPort(cluster) : await startCluster(cluster, 'safe');
  const server = { port, password: cluster.password };
  await createDatabase(server, 'verdict');
  return { databaseUrl: databaseAddress(server, 'verdict'), stop: () => stopCluster(cluster) };
}
