import type { TestProject } from 'vitest/node';
import { findChromium } from '../../src/cli/find-chromium';
import { findFreePort } from '../../src/cli/find-free-port';
import { createDatabase, databaseAddress } from '../../src/cli/postgres/databases';
import { startTemporaryServer } from '../../src/cli/postgres/start-temporary';
import { runScript } from '../../src/cli/run-script';
import { isBuildStale } from '../../src/cli/site-build';
import { startServer } from '../../src/cli/start-server';
import { testSecret } from './global-postgres';
import './provided';

const administrator = { email: 'admin@example.com', password: 'a-password-for-tests' };

/** The built site with its sample content, as `npm start` would serve it, for all browser tests together. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const chromiumPath = findChromium(process.env.CHROMIUM_PATH);
  project.provide('chromiumPath', chromiumPath);
  if (chromiumPath === null) return skipAll();
  if (isBuildStale()) throw new Error('Browser tests need a build of these sources. Run: npm run build');
  const postgres = await startTemporaryServer();
  try {
    const databaseUrl = databaseAddress(postgres, 'site');
    await createDatabase(postgres, 'site');
    const baseUrl = `http://127.0.0.1:${await findFreePort()}`;
    const environment = describeSite(databaseUrl, baseUrl);
    if ((await runScript({ name: 'prepare', environment })) !== 0)
      throw new Error('The site could not be prepared');
    const server = await startServer(environment);
    project.provide('site', { baseUrl, databaseUrl, administrator });
    return async () => {
      await server.stop();
      await postgres.stop();
    };
  } catch (error) {
    await postgres.stop();
    throw error;
  }
}

function skipAll(): () => Promise<void> {
  const reason = 'There is no Chromium here: install it, or set CHROMIUM_PATH.';
  if (process.env.CI) throw new Error(reason);
  console.log(`${reason} The browser tests are skipped.`);
  return async () => undefined;
}

function describeSite(databaseUrl: string, baseUrl: string): Record<string, string> {
  return {
    NODE_ENV: 'production',
    DATABASE_URL: databaseUrl,
    PAYLOAD_SECRET: testSecret,
    HOST: '127.0.0.1',
    PORT: new URL(baseUrl).port,
    SITE_URL: baseUrl,
    ADMIN_EMAIL: administrator.email,
    ADMIN_PASSWORD: administrator.password,
    LOG_LEVEL: 'fatal',
    // Receivers of tests are on this machine.
    WEBHOOK_ALLOW_PRIVATE: 'true',
  };
}
