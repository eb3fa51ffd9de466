import { resolve } from 'node:path';
import type { Environment } from '../../env/environment';
import { EnvironmentError } from '../../env/environment-error';
import { alreadyRunning } from '../check-environment';
import type { OpenDatabase } from '../interchange/open-content';
import { startEmbedded } from '../postgres/start-embedded';
import { claimInstance, findRunningInstance } from '../running-instance';
import { findOrCreateSecrets } from '../secrets';

/**
 * The database to restore into. An embedded one is made where there is none, and nothing can start on it meanwhile.
 * @throws {EnvironmentError} when Verdict runs on this data folder.
 */
export async function openTarget(environment: Environment): Promise<OpenDatabase> {
  const { databaseUrl, payloadSecret, dataDir } = environment;
  const running = findRunningInstance(dataDir);
  if (running !== null) throw new EnvironmentError([alreadyRunning(running)]);
  if (databaseUrl !== undefined && payloadSecret !== undefined)
    return { databaseUrl, payloadSecret, close: async () => undefined };
  const release = claimInstance(dataDir, { origin: 'npm run restore', dev: false });
  if (release === null) throw new EnvironmentError([alreadyRunning(findRunningInstance(dataDir))]);
  try {
    const secrets = findOrCreateSecrets(dataDir);
    const embedded = await startEmbedded(resolve(dataDir), secrets);
    const close = () => embedded.stop().finally(release);
    return {
      databaseUrl: embedded.databaseUrl,
      payloadSecret: payloadSecret ?? secrets.payloadSecret,
      close,
    };
  } catch (error) {
    release();
    throw error;
  }
}
