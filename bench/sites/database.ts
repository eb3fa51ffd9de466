import { createDatabase, databaseAddress } from '../../src/cli/postgres/databases';
import { startTemporaryServer } from '../../src/cli/postgres/start-temporary';
import { runScript } from '../../src/cli/run-script';
import { step } from '../../src/cli/steps';
import { type Content, describeContent } from '../data/describe-content';
import { fillDatabase } from '../data/fill-database';
import type { Stage } from '../stage';

export interface BenchDatabase {
  readonly url: string;
  /** How many comparisons were made for the benchmark, beside the sample content. */
  readonly comparisons: number;
  readonly content: Content;
}

/** `npm run bench:data` checks more. */
const checked = 20;
/** Enough for more different pages than a process remembers. */
const mostSlugs = 20_000;

export const administrator = { email: 'bench@example.com', password: 'a-password-for-benchmarks' };
export const secret = 'a-secret-that-is-only-used-in-benchmarks';

/** A PostgreSQL of its own with the sample content and as many comparisons more as asked for. */
export async function startDatabase(stage: Stage, comparisons: number): Promise<BenchDatabase> {
  const { stopping, onStop } = stage;
  const postgres = await step('Temporary PostgreSQL started', startTemporaryServer);
  onStop(postgres.stop);
  await createDatabase(postgres, 'bench');
  const url = databaseAddress(postgres, 'bench');
  const environment = {
    NODE_ENV: 'production',
    DATABASE_URL: url,
    PAYLOAD_SECRET: secret,
    ADMIN_EMAIL: administrator.email,
    ADMIN_PASSWORD: administrator.password,
    LOG_LEVEL: 'error',
  };
  stopping.throwIfAborted();
  const code = await runScript({ name: 'prepare', environment, stopping });
  if (code !== 0) throw new Error('The database could not be prepared; the reason is above.');
  await step(`${comparisons} comparisons made`, () =>
    fillDatabase({ databaseUrl: url, comparisons, stopping, beside: true, sample: checked }),
  );
  return { url, comparisons, content: await describeContent(url, { slugs: mostSlugs }) };
}
