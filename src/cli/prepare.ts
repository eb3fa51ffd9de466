import type { Payload } from 'payload';
import { readEnvironment } from '../env';
import { createFirstAdministrator, type NewAdministrator } from './first-administrator';
import { migrate } from './migrate';
import { runCommand } from './run-command';
import { loadSample } from './sample/load-sample';
import { step } from './steps';

/** Brings the database at DATABASE_URL to where the site can be served: tables, sample content, an administrator. */
runCommand(async () => {
  const environment = readEnvironment(process.env);
  const { databaseUrl } = environment;
  if (databaseUrl === undefined) throw new Error('DATABASE_URL is missing');
  const payload = await step('Tables up to date', () => migrate(databaseUrl));
  if (process.argv.includes('--tables-only')) return 0;
  const administrator = await createFirstAdministrator(payload, environment);
  if (administrator !== null) announce(administrator);
  if (await isEmpty(payload)) await step('Sample content', () => loadSample(payload));
  return 0;
});

async function isEmpty(payload: Payload): Promise<boolean> {
  const comparisons = await payload.count({ collection: 'comparisons' });
  const options = await payload.count({ collection: 'options' });
  return comparisons.totalDocs + options.totalDocs === 0;
}

function announce({ email, password, generated }: NewAdministrator): void {
  console.log(`  ✓ First administrator: ${email}`);
  if (generated) console.log(`    Password, shown this once: ${password}`);
}
