import { randomBytes } from 'node:crypto';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Cluster, initialiseCluster, startCluster, stopCluster } from './cluster';

/**
 * The process behind `startTemporaryServer`. It outlives whoever asked for the server by just the time that it
 * takes to stop it and to delete its data, however that process ended.
 */
async function keepTemporary(): Promise<void> {
  process.exitCode = 1;
  // Ctrl-C reaches everybody in the terminal; the server has to stay until its users are done.
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => undefined);
  const folder = mkdtempSync(join(tmpdir(), 'verdict-postgres-'));
  const cluster: Cluster = { directory: join(folder, 'data'), password: randomBytes(16).toString('hex') };
  const disconnected = new Promise<void>((resolve) => process.once('disconnect', resolve));
  try {
    chmodSync(folder, 0o755);
    await initialiseCluster(cluster);
    const port = await startCluster(cluster, 'fast');
    if (process.connected) process.send?.({ port, ...cluster });
    await disconnected;
  } finally {
    await stopCluster(cluster);
    rmSync(folder, { recursive: true, force: true });
  }
  process.exit(0);
}

keepTemporary();
