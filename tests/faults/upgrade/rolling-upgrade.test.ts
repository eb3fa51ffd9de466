import { Client } from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createDatabase, databaseAddress } from '../../../src/cli/postgres/databases';
import { startTemporaryServer, type TemporaryServer } from '../../../src/cli/postgres/start-temporary';
import { projectRoot } from '../../../src/cli/project-root';
import { isBuildStale } from '../../../src/cli/site-build';
import { startBalancer } from './balancer';
import { type Instance, startInstance } from './instance';
import { startLoad } from './load';
import { nextRelease, type Release } from './release';

/** Widens tables that every request reads or writes. */
const migration = {
  name: '99990101_000000_widen',
  up: `ALTER TABLE "criteria" ADD COLUMN "widened" varchar;
    ALTER TABLE "comparisons" ADD COLUMN "widened" integer DEFAULT 7;
    CREATE TABLE "widened" ("id" serial PRIMARY KEY, "comparison_id" integer REFERENCES "comparisons"("id"));`,
};
const account = { email: 'admin@example.com', password: 'a-password-for-tests' };

let postgres: TemporaryServer;
let release: Release;
let databaseUrl: string;
let database: Client;
const running = new Set<Instance>();

beforeAll(async () => {
  if (isBuildStale()) throw new Error('This needs a build of these sources. Run: npm run build');
  postgres = await startTemporaryServer();
  await createDatabase(postgres, 'upgraded');
  databaseUrl = databaseAddress(postgres, 'upgraded');
  release = await nextRelease(migration);
  database = new Client({ connectionString: databaseUrl });
  await database.connect();
}, 120_000);
afterAll(async () => {
  await Promise.all([...running].map(stop));
  await database.end();
  await postgres.stop();
  release.remove();
}, 120_000);

async function start(folder: string): Promise<Instance> {
  const instance = await startInstance({
    ...{ folder, databaseUrl },
    more: {
      ...{ ADMIN_EMAIL: account.email, ADMIN_PASSWORD: account.password },
      // The balancer looks twice a second.
      ...{ DRAIN_SECONDS: '2', API_REQUESTS_PER_MINUTE: '1000000', LOG_LEVEL: 'warn' },
      // What a slow machine is too busy for is no failure of the upgrade.
      EVENT_LOOP_LIMIT_MS: '0',
    },
  });
  running.add(instance);
  return instance;
}

async function stop(instance: Instance): Promise<number | null> {
  running.delete(instance);
  return instance.stop();
}

test('two instances are upgraded one after the other, with a change of the tables, and no request fails', async () => {
  const old = [await start(projectRoot), await start(projectRoot)] as const;
  await Promise.all(old.map(({ isReady }) => isReady));
  const balancer = await startBalancer();
  for (const instance of old) balancer.add(instance);
  await expect.poll(async () => (await fetch(balancer.origin)).status, { timeout: 20_000 }).toBe(200);
  const load = await startLoad(balancer.origin, account);

  for (const [turn, leaving] of old.entries()) {
    const coming = await start(release.folder);
    await coming.isReady;
    expect(await coming.readiness()).toMatchObject({ migrations: 'current' });
    // What has not been replaced yet works beside the newer tables, and says so.
    expect(await leaving.readiness()).toMatchObject({ status: 'ready', migrations: 'ahead' });
    balancer.add(coming);
    const before = load.requests();
    await expect.poll(load.requests, { timeout: 20_000 }).toBeGreaterThan(before + 100);
    expect(await stop(leaving), `old instance ${turn}`).toBe(0);
  }
  const before = load.requests();
  await expect.poll(load.requests, { timeout: 20_000 }).toBeGreaterThan(before + 100);
  await load.stop();
  await balancer.stop();

  console.log(
    `  Rolling upgrade: ${load.requests()} requests, ${load.failures.length} failed, ${load.acknowledged.length} writes acknowledged`,
  );
  expect(load.failures).toEqual([]);
  const { rows } = await database.query('SELECT id FROM criteria WHERE id = ANY($1)', [load.acknowledged]);
  expect(rows).toHaveLength(load.acknowledged.length);
  expect(load.acknowledged.length).toBeGreaterThan(20);
  const { rows: applied } = await database.query('SELECT FROM payload_migrations WHERE name = $1', [
    migration.name,
  ]);
  expect(applied).toHaveLength(1);
});
