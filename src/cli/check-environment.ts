import type { Environment } from '../env/environment';
import { EnvironmentError, type EnvironmentProblem } from '../env/environment-error';
import { readEnvironment } from '../env/read-environment';
import { checkDataFolder } from './check-data-folder';
import { checkDatabase } from './check-database';
import { checkPort } from './check-port';
import { findRunningInstance, type Instance } from './running-instance';

/**
 * Looks without touching: every reason why Verdict could not start here, at once.
 * @throws {EnvironmentError}
 */
export async function checkEnvironment(source: NodeJS.ProcessEnv): Promise<Environment> {
  const read = tryReading(source);
  const checkable = read instanceof EnvironmentError ? tryReading(withoutWrong(source, read)) : read;
  const misread = read instanceof EnvironmentError ? read.problems : [];
  const found = checkable instanceof EnvironmentError ? [] : await listProblems(checkable, misread);
  const problems = [...misread, ...found];
  if (read instanceof EnvironmentError || problems.length > 0) throw new EnvironmentError(problems);
  return read;
}

async function listProblems(
  environment: Environment,
  misread: readonly EnvironmentProblem[],
): Promise<EnvironmentProblem[]> {
  const { databaseUrl, dataDir } = environment;
  const instance = findRunningInstance(dataDir);
  if (instance !== null) return [alreadyRunning(instance)];
  const wrongDatabase = misread.some(({ name }) => name === 'DATABASE_URL');
  const database = databaseUrl === undefined ? checkDataFolder(dataDir) : checkDatabase(databaseUrl);
  return (await Promise.all([checkPort(environment), wrongDatabase ? [] : database])).flat();
}

/** Null: the other one was quicker by so little that it has not said yet where it runs. */
export function alreadyRunning(instance: Instance | null): EnvironmentProblem {
  if (instance === null) {
    return { name: 'Verdict', problem: 'is being started in this folder already', fix: 'Use that one.' };
  }
  const { pid, origin } = instance;
  return {
    name: 'Verdict',
    problem: `runs in this folder already, as process ${pid} on ${origin}`,
    fix: `Use that one, or stop it with: kill ${pid}`,
  };
}

function tryReading(source: NodeJS.ProcessEnv): Environment | EnvironmentError {
  try {
    return readEnvironment(source);
  } catch (error) {
    if (error instanceof EnvironmentError) return error;
    throw error;
  }
}

/** The variables that could be read are still checked; a missing secret is stood in for. */
function withoutWrong(source: NodeJS.ProcessEnv, { problems }: EnvironmentError): NodeJS.ProcessEnv {
  const wrong = new Set(problems.map(({ name }) => name));
  const rest = Object.entries(source).filter(([name]) => !wrong.has(name));
  return { ...Object.fromEntries(rest), PAYLOAD_SECRET: 'x'.repeat(32), NODE_ENV: source.NODE_ENV };
}
