import { findFreePort } from '../src/cli/find-free-port';
import { createDatabase, databaseAddress } from '../src/cli/postgres/databases';
import { startTemporaryServer } from '../src/cli/postgres/start-temporary';
import { projectPath } from '../src/cli/project-root';
import { runScript } from '../src/cli/run-script';
import { buildSite, isBuildStale } from '../src/cli/site-build';
import { startServer } from '../src/cli/start-server';
import { step } from '../src/cli/steps';
import type { Stage } from './stage';

export interface BenchSite {
  readonly origin: string;
  readonly administrator: { readonly email: string; readonly password: string };
}

const administrator = { email: 'bench@example.com', password: 'a-password-for-benchmarks' };

/** The built site with its sample content, served as `npm start` serves it, on a database of its own. */
export async function startSite({ stopping, onStop }: Stage): Promise<BenchSite> {
  if (isBuildStale()) await step('Site built', () => buildSite(stopping));
  stopping.throwIfAborted();
  const postgres = await step('Temporary PostgreSQL started', startTemporaryServer);
  onStop(postgres.stop);
  await createDatabase(postgres, 'bench');
  const origin = `http://127.0.0.1:${await findFreePort()}`;
  const environment = describeSite(databaseAddress(postgres, 'bench'), origin);
  stopping.throwIfAborted();
  const code = await runScript({ name: 'prepare', environment, stopping });
  if (code !== 0) throw new Error('The site could not be prepared; the reason is above.');
  stopping.throwIfAborted();
  const server = await step('Site served', () => startServer(environment));
  onStop(server.stop);
  return { origin, administrator };
}

function describeSite(databaseUrl: string, origin: string): Record<string, string> {
  return {
    NODE_ENV: 'production',
    DATABASE_URL: databaseUrl,
    PAYLOAD_SECRET: 'a-secret-that-is-only-used-in-benchmarks',
    HOST: '127.0.0.1',
    PORT: new URL(origin).port,
    SITE_URL: origin,
    TRUST_PROXY: '0',
    DATA_DIR: projectPath('.data', 'bench'),
    ADMIN_EMAIL: administrator.email,
    ADMIN_PASSWORD: administrator.password,
    LOG_LEVEL: 'error',
    NEXT_TELEMETRY_DISABLED: '1',
  };
}
