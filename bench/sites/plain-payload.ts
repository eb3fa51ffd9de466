import { join } from 'node:path';
import { createDatabase, databaseAddress } from '../../src/cli/postgres/databases';
import { startTemporaryServer } from '../../src/cli/postgres/start-temporary';
import { step } from '../../src/cli/steps';
import type { Stage } from '../stage';
import { endWithParent, type NextApp, runToEnd, sourcesOf, startNextApp } from './next-app';

const app: NextApp = {
  folder: 'plain-payload',
  title: 'Plain Payload app',
  packages: ['next', 'react', 'payload', '@payloadcms/next', '@payloadcms/db-postgres'],
};

/**
 * A plain Payload app of the same versions, whose collections have the fields of Verdict's and none of its rules, with
 * the same sample content: what REST and GraphQL are measured against. @returns its origin.
 */
export async function startPlainPayload(stage: Stage): Promise<string> {
  const { stopping, onStop } = stage;
  const postgres = await step('PostgreSQL of the plain Payload app started', startTemporaryServer);
  onStop(postgres.stop);
  await createDatabase(postgres, 'plain');
  const environment = {
    DATABASE_URL: databaseAddress(postgres, 'plain'),
    PAYLOAD_SECRET: 'a-secret-that-is-only-used-in-benchmarks',
  };
  const options = {
    execArgv: [...endWithParent, '--import', 'tsx'],
    env: { ...environment, NODE_ENV: 'test' },
    stopping,
  };
  await step('Plain Payload app filled', () => runToEnd(join(sourcesOf(app), 'fill.ts'), [], options));
  return startNextApp(app, stage, environment);
}
