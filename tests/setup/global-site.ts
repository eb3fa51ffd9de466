import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { findChromium } from '../../src/cli/find-chromium';
import { findFreePort } from '../../src/cli/find-free-port';
import {
  cloneDatabase,
  createDatabase,
  databaseAddress,
  type ServerAddress,
} from '../../src/cli/postgres/databases';
import { startTemporaryServer } from '../../src/cli/postgres/start-temporary';
import { runScript } from '../../src/cli/run-script';
import { isBuildStale } from '../../src/cli/site-build';
import { type SiteServer, startServer } from '../../src/cli/start-server';
import { testSecret } from './global-postgres';
import type { TestSite } from './provided';

export const siteTemplate = 'site_template';
/** Nobody visits while the content is written. */
const anyBaseUrl = 'http://127.0.0.1:1';
const administrator = { email: 'admin@example.com', password: 'a-password-for-tests' };

/** The built site with its sample content, as `npm start` would serve it: one for each worker, or tests would meet. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const chromiumPath = findChromium(process.env.CHROMIUM_PATH);
  project.provide('chromiumPath', chromiumPath);
  if (chromiumPath === null) return skipAll();
  if (isBuildStale()) throw new Error('Browser tests need a build of these sources. Run: npm run build');
  const profiles = mkdtempSync(join(tmpdir(), 'verdict-browsers-'));
  project.provide('profiles', profiles);
  const postgres = await startTemporaryServer();
  const servers: SiteServer[] = [];
  const stop = async () => {
    rmSync(profiles, { recursive: true, force: true });
    await Promise.all(servers.map((server) => server.stop()));
    await postgres.stop();
  };
  try {
    await prepareTemplate(postgres);
    const sites: TestSite[] = [];
    for (let place = 1; place <= project.config.maxWorkers; place += 1) {
      const site = await describeSite(postgres, `site_${place}`);
      servers.push(await startServer(environmentOf(site)));
      sites.push(site);
    }
    project.provide('sites', sites);
    return stop;
  } catch (error) {
    await stop();
    throw error;
  }
}

async function prepareTemplate(postgres: ServerAddress): Promise<void> {
  await createDatabase(postgres, siteTemplate);
  const site = { baseUrl: anyBaseUrl, databaseUrl: databaseAddress(postgres, siteTemplate), administrator };
  if ((await runScript({ name: 'prepare', environment: environmentOf(site) })) !== 0)
    throw new Error('The site could not be prepared');
}

async function describeSite(postgres: ServerAddress, name: string): Promise<TestSite> {
  await cloneDatabase(postgres, { template: siteTemplate, name });
  const baseUrl = `http://127.0.0.1:${await findFreePort()}`;
  return { baseUrl, databaseUrl: databaseAddress(postgres, name), administrator };
}

function skipAll(): () => Promise<void> {
  const reason = 'There is no Chromium here: install it, or set CHROMIUM_PATH.';
  if (process.env.CI) throw new Error(reason);
  console.log(`${reason} The browser tests are skipped.`);
  return async () => undefined;
}

export function environmentOf({ baseUrl, databaseUrl }: TestSite): Record<string, string> {
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
    // However slow the machine is, tests get their answers.
    EVENT_LOOP_LIMIT_MS: '0',
    // Receivers of tests are on this machine.
    WEBHOOK_ALLOW_PRIVATE: 'true',
  };
}
