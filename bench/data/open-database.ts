import { resolve } from 'node:path';
import { checkDatabase } from '../../src/cli/check-database';
import { alreadyRunning } from '../../src/cli/check-environment';
import { startEmbedded } from '../../src/cli/postgres/start-embedded';
import { projectPath } from '../../src/cli/project-root';
import { claimInstance, findRunningInstance } from '../../src/cli/running-instance';
import { findOrCreateSecrets } from '../../src/cli/secrets';
import { EnvironmentError } from '../../src/env/environment-error';
import type { Options } from './options';

export interface OpenDatabase {
  readonly databaseUrl: string;
  /** Where an embedded PostgreSQL has its files; null for somebody else's. */
  readonly folder: string | null;
  /** Lets a site be started on it. */
  readonly release: () => void;
  readonly close: () => Promise<void>;
}

/**
 * The database to fill. An embedded one is made where there is none, so that a site started with its folder as DATA_DIR
 * serves what is filled in.
 * @throws {EnvironmentError} when it cannot be reached, or a site runs on it.
 */
export async function openDatabase(options: Options, environment: NodeJS.ProcessEnv): Promise<OpenDatabase> {
  const databaseUrl = options.databaseUrl ?? (options.folder ? undefined : environment.DATABASE_URL);
  if (databaseUrl) {
    const problems = await checkDatabase(databaseUrl);
    if (problems.length > 0) throw new EnvironmentError(problems);
    return { databaseUrl, folder: null, release: () => undefined, close: async () => undefined };
  }
  return openEmbedded(chooseFolder(options, environment));
}

function chooseFolder({ folder, comparisons }: Options, { INIT_CWD, DATA_DIR }: NodeJS.ProcessEnv): string {
  if (folder !== undefined) return resolve(INIT_CWD ?? process.cwd(), folder);
  return resolve(projectPath(), DATA_DIR ?? '.data', 'bench', `comparisons-${comparisons}`);
}

async function openEmbedded(folder: string): Promise<OpenDatabase> {
  const release = claimInstance(folder, { origin: 'npm run bench:data', dev: false });
  if (release === null) throw new EnvironmentError([alreadyRunning(findRunningInstance(folder))]);
  try {
    const { databaseUrl, stop } = await startEmbedded(folder, findOrCreateSecrets(folder));
    return { databaseUrl, folder, release, close: () => stop().finally(release) };
  } catch (error) {
    release();
    throw error;
  }
}
