import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Client } from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { loadDatabase } from '../../../src/cli/backup/load-database';
import type { Manifest } from '../../../src/cli/backup/manifest';
import { restoreBackup } from '../../../src/cli/backup/restore-backup';
import { inTransaction } from '../../../src/cli/backup/transaction';
import { writeBackup } from '../../../src/cli/backup/write-backup';
import { startTemporaryServer, type TemporaryServer } from '../../../src/cli/postgres/start-temporary';
import { currentCursor, readEvents } from '../../../src/publishing/read-events';
import { api, loginAs } from '../../setup/api';
import {
  addPicture,
  createEmptyDatabase,
  publishOne,
  readDatabase,
  type Site,
  startSite,
  withClient,
} from '../../setup/backed-up-site';
import { aPerson } from '../../setup/content';

let site: Site;
let other: TemporaryServer;
let folder: string;
let manifest: Manifest;
let restoredUrl: string;
let mediaDir: string;
let highestOption: number;

/** A site with something of everything, backed up and restored on another server, whose transactions are counted anew. */
beforeAll(async () => {
  [site, other] = await Promise.all([startSite(), startTemporaryServer()]);
  const { payload } = site;
  await publishOne(payload, 'kept');
  await addPicture(payload, 'blue.png');
  await aPerson(payload, 'admin');
  await payload.create({ collection: 'api-clients', data: { name: 'A reader', scopes: ['read-published'] } });
  const draft = { name: 'Never seen', _status: 'draft' } as const;
  const { id } = await payload.create({ collection: 'options', data: draft, draft: true });
  await payload.delete({ collection: 'options', id });
  highestOption = id;
  folder = join(site.folder, 'backup');
  manifest = await writeBackup(folder, site.order);
  restoredUrl = await createEmptyDatabase(other);
  mediaDir = join(site.folder, 'restored-media');
  await restoreBackup(folder, { databaseUrl: restoredUrl, mediaDir, overwrite: false });
});
afterAll(() => Promise.all([site.stop(), other.stop()]));

test('a restored database holds the same rows, under the same ids', async () => {
  const before = await readDatabase(site.databaseUrl);
  expect(await readDatabase(restoredUrl)).toEqual(before);
  expect(before.comparisons).toMatchObject({ rows: 1 });
  expect(before.activity).not.toMatchObject({ rows: 0 });
});

test('restoring makes the very tables that migrating makes', async () => {
  const made = await describeSchema(restoredUrl);
  expect(made.length).toBeGreaterThan(500);
  expect(made).toEqual(await describeSchema(site.databaseUrl));
});

test('pictures are restored, in all their sizes', () => {
  const names = readdirSync(site.mediaDir).sort();
  expect(names).toContain('blue.png');
  expect(readdirSync(mediaDir).sort()).toEqual(names);
  for (const name of names)
    expect(readFileSync(join(mediaDir, name)).equals(readFileSync(join(site.mediaDir, name)))).toBe(true);
});

test('the log is append-only after a restore as well', async () => {
  await withClient(restoredUrl, async (client) => {
    await expect(client.query('DELETE FROM activity')).rejects.toThrow('activity is append-only');
  });
});

test('search finds what was restored', async () => {
  const search = `SELECT comparison_id, title, names::text, words::text FROM search_documents`;
  const found = await withClient(restoredUrl, async (client) => (await client.query(search)).rows);
  expect(found).toEqual(
    await withClient(site.databaseUrl, async (client) => (await client.query(search)).rows),
  );
  expect(found).toHaveLength(1);
});

test('no listener reads restored events as new ones, even while a transaction from before is open', async () => {
  const databaseUrl = await createEmptyDatabase(other);
  const slow = new Client({ connectionString: restoredUrl });
  await slow.connect();
  await slow.query('BEGIN; SELECT pg_current_xact_id()');
  await inTransaction(databaseUrl, (client) => loadDatabase(client, { folder, manifest }));
  await withClient(databaseUrl, async (client) => {
    const cursor = await currentCursor(client);
    expect((await readEvents(client, cursor)).events).toEqual([]);
    const { rows } = await client.query(
      `INSERT INTO activity (action, document_collection, title, paths, tags)
       SELECT action, document_collection, title, '["/new"]', '[]' FROM activity LIMIT 1 RETURNING id, xact > '2' AS is_counted`,
    );
    expect(rows[0].is_counted).toBe(true);
    const { events } = await readEvents(client, cursor);
    expect(events.map(({ id, paths }) => [id, paths])).toEqual([[rows[0].id, ['/new']]]);
  });
  await slow.end();
});

test('logins are not brought back', async () => {
  const { email } = await aPerson(site.payload, 'editor');
  const authorization = await loginAs(site.payload, email);
  const me = () => api(site.payload, '/users/me', { authorization });
  expect((await me()).body.user.email).toBe(email);
  const again = join(site.folder, 'with-a-login');
  const described = await writeBackup(again, site.order);
  await loadInPlace(again, described);
  expect((await me()).status).toBe(401);
});

test('a page is what it was, and what is created afterwards gets a number of its own', async () => {
  const { payload } = site;
  const { findComparison } = await import('../../../src/queries/find-comparison');
  const before = await findComparison('kept');
  expect(before).toMatchObject({ slug: 'kept' });
  const { docs } = await payload.find({ collection: 'comparisons', limit: 1 });
  await payload.delete({ collection: 'comparisons', id: docs[0]?.id ?? 0 });
  expect(await findComparison('kept')).toBeNull();
  await loadInPlace(folder, manifest);
  expect(await findComparison('kept')).toEqual(before);
  const draft = { name: 'Made later', _status: 'draft' } as const;
  const { id } = await payload.create({ collection: 'options', data: draft, draft: true });
  expect(id).toBeGreaterThan(highestOption);
  await publishOne(payload, 'later');
  const { findSearchAnswer } = await import('../../../src/queries/search/find-search-answer');
  const { results } = (await findSearchAnswer({ text: 'later', topic: '', page: 1 })) ?? {};
  expect(results?.map(({ slug }) => slug)).toEqual(['later']);
});

/** Under a Payload that has no transaction open; the command would refuse. */
function loadInPlace(from: string, described: Manifest): Promise<void> {
  return inTransaction(site.databaseUrl, (client) =>
    loadDatabase(client, { folder: from, manifest: described }),
  );
}

/** Columns, constraints, indexes, triggers, functions and types, as PostgreSQL itself writes them down. */
function describeSchema(databaseUrl: string): Promise<string[]> {
  const here = `'public'::regnamespace`;
  return withClient(databaseUrl, async (client) => {
    const { rows } = await client.query<{ line: string }>(
      `SELECT concat_ws(' ', attrelid::regclass, attname, format_type(atttypid, atttypmod), attnotnull, attidentity,
           attstorage, pg_get_expr(adbin, adrelid)) AS line
         FROM pg_attribute JOIN pg_class c ON c.oid = attrelid
         LEFT JOIN pg_attrdef ON adrelid = attrelid AND adnum = attnum
         WHERE c.relnamespace = ${here} AND c.relkind IN ('r', 'i') AND attnum > 0
       UNION ALL SELECT concat_ws(' ', conrelid::regclass, conname, pg_get_constraintdef(oid), convalidated)
         FROM pg_constraint WHERE connamespace = ${here}
       UNION ALL SELECT indexdef FROM pg_indexes WHERE schemaname = 'public'
       UNION ALL SELECT concat_ws(' ', pg_get_triggerdef(t.oid), tgenabled) FROM pg_trigger t WHERE NOT tgisinternal
       UNION ALL SELECT pg_get_functiondef(p.oid) FROM pg_proc p WHERE pronamespace = ${here} AND prokind = 'f'
       UNION ALL SELECT concat_ws(' ', enumtypid::regtype, enumsortorder, enumlabel) FROM pg_enum
       UNION ALL SELECT concat_ws(' ', 'search', cfgname) FROM pg_ts_config WHERE cfgnamespace = ${here}
       UNION ALL SELECT concat_ws(' ', oid::regclass, reloptions::text) FROM pg_class WHERE relnamespace = ${here}
       ORDER BY 1`,
    );
    return rows.map(({ line }) => line);
  });
}
