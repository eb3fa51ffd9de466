import type { TestProject } from 'vitest/node';
import { createDatabase, databaseAddress } from '../../src/cli/postgres/databases';
import { startTemporaryServer } from '../../src/cli/postgres/start-temporary';
import { runScript } from '../../src/cli/run-script';
import './provided';

export const templateDatabase = 'verdict_template';
export const testSecret = 'a-secret-that-is-only-used-in-tests';

/** One PostgreSQL for the whole run, and one migrated database in it that each test file gets a copy of. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const { stop, ...server } = await startTemporaryServer();
  try {
    await createDatabase(server, templateDatabase);
    const environment = {
      NODE_ENV: 'production',
      DATABASE_URL: databaseAddress(server, templateDatabase),
      PAYLOAD_SECRET: testSecret,
      LOG_LEVEL: 'fatal',
    };
    const code = await runScript({ name: 'prepare', arguments: ['--tables-only'], environment });
    if (code !== 0) throw new Error('The migrations could not be applied to the test database');
  } catch (error) {
    await stop();
    throw error;
  }
  project.provide('postgres', server);
  return stop;
}
