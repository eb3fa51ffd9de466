import type { Payload } from 'payload';
import type { Environment } from '../env/environment';
import { readEnvironment } from '../env/read-environment';
import { createFirstAdministrator, type NewAdministrator } from './first-administrator';
import { openUpToDate } from './migrate';
import { withPreparationLock } from './preparation-lock';
import { runCommand } from './run-command';
import { loadSample } from './sample/load-sample';
import { step } from './steps';

/** Brings the database at DATABASE_URL to where the site can be served: tables, sample content, an administrator. */
runCommand(async () => {
  const environment = readEnvironment(process.env);
  const { databaseUrl } = environment;
  if (databaseUrl === undefined) throw new Error('DATABASE_URL is missing');
  await withPreparationLock(databaseUrl, () => prepare(environment));
  return 0;
});

/** Alone: several instances that start together on an empty database make one administrator and one sample. */
async function prepare(environment: Environment): Promise<void> {
  const payload = await step('Tables up to date', openUpToDate);
  if (process.argv.includes('--tables-only')) return;
  const administrator = await createFirstAdministrator(payload, environment);
  if (administrator !== null) announce(administrator);
  if (await isEmpty(payload)) await step('Sample content', () => loadSample(payload));
}

async function isEmpty(payload: Payload): Promise<boolean> {
  const comparisons = await payload.count({ collection: 'comparisons' });
  const options = await payload.count({ collection: 'options' });
  return comparisons.totalDocs + options.totalDocs === 0;
}

function announce({ email, password, generated }: NewAdministrator): void {
  console.log(`  ✓ First administrator: ${email}`);
  if (generated) console.log(`    Password, shown this once: ${password}`);
}
