import { accessSync, constants, existsSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import type { EnvironmentProblem } from '../env/environment-error';
import { findPostgresBinaries } from './postgres/binaries';
import { isIntact } from './secrets';

/** Problems that an embedded PostgreSQL would have with the folder that it keeps its data in. */
export async function checkDataFolder(dataDir: string): Promise<EnvironmentProblem[]> {
  const existing = closestExisting(resolve(dataDir));
  if (!isWritableFolder(existing)) {
    const fix = `Make it one for this user, or set DATA_DIR to another folder.`;
    return [
      {
        name: 'DATA_DIR',
        problem: `cannot be used, because ${existing} is no folder that can be written to`,
        fix,
      },
    ];
  }
  return [...checkVersion(join(dataDir, 'postgres')), ...checkSecrets(dataDir)];
}

function checkVersion(cluster: string): EnvironmentProblem[] {
  const file = join(cluster, 'PG_VERSION');
  if (!existsSync(file)) return [];
  const found = readFileSync(file, 'utf8').trim();
  const wanted = String(findPostgresBinaries().majorVersion);
  if (found === wanted) return [];
  const problem = `holds data of PostgreSQL ${found} in ${cluster}, and this is PostgreSQL ${wanted}`;
  const fix = `Move that folder away to start afresh, or load a dump of it into PostgreSQL ${wanted} and set DATABASE_URL.`;
  return [{ name: 'DATA_DIR', problem, fix }];
}

function checkSecrets(dataDir: string): EnvironmentProblem[] {
  const path = join(dataDir, 'secrets.json');
  const hasData = existsSync(join(dataDir, 'postgres', 'PG_VERSION'));
  if (existsSync(path) ? isIntact(path) : !hasData) return [];
  const problem = `has lost the password of its database: ${path} is missing or damaged`;
  const fix = `Put that file back, or move ${dataDir} away to start afresh.`;
  return [{ name: 'DATA_DIR', problem, fix }];
}

function closestExisting(path: string): string {
  return existsSync(path) ? path : closestExisting(dirname(path));
}

function isWritableFolder(path: string): boolean {
  try {
    accessSync(path, constants.W_OK | constants.X_OK);
    return statSync(path).isDirectory();
  } catch {
    return false;
  }
}
