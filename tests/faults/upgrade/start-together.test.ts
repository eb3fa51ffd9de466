import { Client } from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createDatabase, databaseAddress } from '../../../src/cli/postgres/databases';
import { startTemporaryServer, type TemporaryServer } from '../../../src/cli/postgres/start-temporary';
import { projectRoot } from '../../../src/cli/project-root';
import { listMigrations } from '../../../src/cli/server/migrations.mjs';
import { isBuildStale } from '../../../src/cli/site-build';
import { type Instance, startInstance } from './instance';
import { nextRelease, type Release } from './release';

const migration = {
  name: '99990102_000000_counted',
  up: `ALTER TABLE "topics" ADD COLUMN "counted" integer DEFAULT 0; UPDATE "topics" SET "counted" = "counted" + 1`,
};

let postgres: TemporaryServer;
let release: Release;
let databaseUrl: string;
let database: Client;

beforeAll(async () => {
  if (isBuildStale()) throw new Error('This needs a build of these sources. Run: npm run build');
  postgres = await startTemporaryServer();
  await createDatabase(postgres, 'together');
  databaseUrl = databaseAddress(postgres, 'together');
  release = await nextRelease(migration);
  database = new Client({ connectionString: databaseUrl });
  await database.connect();
}, 120_000);
afterAll(async () => {
  await database.end();
  await postgres.stop();
  release.remove();
}, 120_000);

/** Three at once; all of them serve, and stop when asked. */
async function startTogether(folder: string): Promise<readonly string[]> {
  const more = { LOG_LEVEL: 'warn' };
  const starting = [1, 2, 3].map(() => startInstance({ folder, databaseUrl, more }));
  const instances: readonly Instance[] = await Promise.all(starting);
  await Promise.all(instances.map(({ isReady }) => isReady));
  const pages = await Promise.all(instances.map(({ origin }) => fetch(origin)));
  expect(pages.map(({ status }) => status)).toEqual([200, 200, 200]);
  expect(await Promise.all(instances.map(({ stop }) => stop()))).toEqual([0, 0, 0]);
  return instances.map(({ written }) => written());
}

async function listed(query: string): Promise<unknown[]> {
  const { rows } = await database.query({ text: query, rowMode: 'array' });
  return rows.flat();
}

test('instances that start together on an empty database prepare it once', async () => {
  const said = await startTogether(projectRoot);
  expect(await listed('SELECT name FROM payload_migrations ORDER BY name')).toEqual(listMigrations());
  expect(await listed("SELECT count(*)::int FROM users WHERE role = 'admin'")).toEqual([1]);
  expect(await listed('SELECT count(*) > 0 FROM comparisons')).toEqual([true]);
  expect(await listed('SELECT slug FROM comparisons GROUP BY slug HAVING count(*) > 1')).toEqual([]);
  expect(said.filter((text) => text.includes('First administrator'))).toHaveLength(1);
});

test('instances that start together on an older database migrate it once', async () => {
  await startTogether(release.folder);
  expect(await listed('SELECT DISTINCT counted FROM topics')).toEqual([1]);
  expect(await listed('SELECT name FROM payload_migrations ORDER BY name DESC LIMIT 1')).toEqual([
    migration.name,
  ]);
});
