import { createHash } from 'node:crypto';
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { Manifest } from '../../../src/cli/backup/manifest';
import { readManifest } from '../../../src/cli/backup/manifest';
import { Refusal } from '../../../src/cli/backup/refusal';
import { restoreBackup } from '../../../src/cli/backup/restore-backup';
import { verifyBackup } from '../../../src/cli/backup/verify-backup';
import { writeBackup } from '../../../src/cli/backup/write-backup';
import {
  addPicture,
  createEmptyDatabase,
  publishOne,
  readDatabase,
  type Site,
  startSite,
  withClient,
} from '../../setup/backed-up-site';

let site: Site;
let good: string;
/** A copy of the good one for a test to spoil. */
let folder: string;
let mediaDir: string;
let databaseUrl: string;
let count = 0;

beforeAll(async () => {
  site = await startSite();
  await publishOne(site.payload, 'kept');
  await addPicture(site.payload, 'blue.png');
  good = join(site.folder, 'good');
  await writeBackup(good, site.order);
  databaseUrl = await createEmptyDatabase();
  mediaDir = join(site.folder, 'other', 'media');
});
afterAll(() => site.stop());
beforeEach(() => {
  count += 1;
  folder = join(site.folder, `spoilt-${count}`);
  cpSync(good, folder, { recursive: true });
});

function restore(overwrite = false): Promise<Manifest> {
  return restoreBackup(folder, { databaseUrl, mediaDir, overwrite });
}

/** Whoever writes a backup anew gets its checksums right. */
function rewrite(change: (described: Manifest) => unknown): void {
  const text = `${JSON.stringify(change(readManifest(folder)))}\n`;
  writeFileSync(join(folder, 'manifest.json'), text);
  writeFileSync(join(folder, 'manifest.sha256'), `${hash(text)}  manifest.json\n`);
}

const hash = (content: string | Buffer) => createHash('sha256').update(content).digest('hex');

/** Replaces the rows of a table as if the backup had been made so. */
function rewriteTable(name: string, change: (rows: string) => string): void {
  const path = `tables/${name}.copy.gz`;
  const rows = change(gunzipSync(readFileSync(join(folder, path))).toString());
  const packed = gzipSync(rows);
  writeFileSync(join(folder, path), packed);
  rewrite((described) => ({
    ...described,
    tables: described.tables.map((table) =>
      table.name === name
        ? {
            ...table,
            rows: rows.split('\n').length - 1,
            contentSha256: hash(rows),
            file: { path, bytes: packed.length, sha256: hash(packed) },
          }
        : table,
    ),
  }));
}

test.for<[string, () => void, string]>([
  [
    'with a changed file',
    () => writeFileSync(join(folder, 'tables/options.copy.gz'), 'x'),
    'options.copy.gz',
  ],
  ['with a file that is gone', () => rmSync(join(folder, 'media/blue.png')), 'media/blue.png'],
  [
    'with a changed manifest',
    () => writeFileSync(join(folder, 'manifest.json'), '{"format":1}'),
    'its checksum',
  ],
  ['without a manifest', () => rmSync(join(folder, 'manifest.json')), 'holds no backup'],
  [
    'of a later form',
    () => rewrite((described) => ({ ...described, format: 2, more: true })),
    'newer Verdict (form 2',
  ],
  [
    'after a migration that is unknown here',
    () => rewrite((described) => ({ ...described, migrations: [...described.migrations, '2999_later'] })),
    '2999_later is unknown here',
  ],
  [
    'with a path that leads out of it',
    () => {
      rewrite((described) => ({
        ...described,
        media: { missing: [], files: [{ path: 'media/../../x', bytes: 0, sha256: hash('') }] },
      }));
    },
    'leads out of the backup',
  ],
])('a backup %s is refused before anything is touched', async ([, spoil, reason]) => {
  spoil();
  await expect(restore()).rejects.toThrow(reason);
  await expect(restore()).rejects.toThrow(Refusal);
  expect(await readDatabase(databaseUrl)).toEqual({});
});

test('a database that is in use is not restored into', async () => {
  await withClient(databaseUrl, async () => {
    await expect(restore(true)).rejects.toThrow('is in use');
  });
});

test('of two restores at once one is refused', async () => {
  const ends = await Promise.allSettled([restore(true), restore(true)]);
  const reasons = ends.map((end) => (end.status === 'rejected' ? String(end.reason) : 'restored'));
  expect(reasons.sort()).toEqual([expect.stringContaining('another restore is at work'), 'restored']);
});

test('tables of somebody else are never replaced', async () => {
  const foreign = await createEmptyDatabase();
  await withClient(foreign, (client) => client.query('CREATE TABLE accounts (id int)'));
  const order = { databaseUrl: foreign, mediaDir, overwrite: true };
  await expect(restoreBackup(folder, order)).rejects.toThrow('not Verdict’s');
});

test('a site is replaced only when that is asked for', async () => {
  await expect(restore()).rejects.toThrow('--overwrite');
  const empty = { databaseUrl: await createEmptyDatabase(), mediaDir, overwrite: false };
  await expect(restoreBackup(folder, empty)).rejects.toThrow('holds pictures');
  await withClient(databaseUrl, (client) => client.query(`UPDATE comparisons SET title = 'Another'`));
  writeFileSync(join(mediaDir, 'later.png'), 'later');
  await restore(true);
  const { rows } = await withClient(databaseUrl, (client) => client.query('SELECT title FROM comparisons'));
  expect(rows).toEqual([{ title: 'About kept' }]);
  expect(readdirSync(mediaDir).sort()).toEqual(readdirSync(site.mediaDir).sort());
});

test('a restore that fails leaves the site and its pictures as they were', async () => {
  const before = await readDatabase(databaseUrl);
  // A row of a comparison that there is not: PostgreSQL finds out at the very end.
  rewriteTable('comparisons', () => '');
  await expect(restore(true)).rejects.toThrow('foreign key constraint');
  expect(await readDatabase(databaseUrl)).toEqual(before);
  expect(readdirSync(join(mediaDir, '..'))).toEqual(['media']);
  expect(readdirSync(mediaDir)).toContain('blue.png');
});

test('verifying finds rows that do not come back as they were', async () => {
  const spoilt = readManifest(folder);
  rewrite(() => ({
    ...spoilt,
    tables: spoilt.tables.map((table) =>
      table.name === 'faqs' ? { ...table, contentSha256: hash('other') } : table,
    ),
    sequences: spoilt.sequences.slice(1),
  }));
  const scratchUrl = await createEmptyDatabase();
  const { differences } = await verifyBackup(folder, { scratchUrl });
  expect(differences).toEqual(['faqs: other content', 'sequences: other numbers']);
  expect(await verifyBackup(good, { scratchUrl: await createEmptyDatabase() })).toMatchObject({
    differences: [],
  });
});

test('a folder without pictures stays as it is when pictures are kept elsewhere', async () => {
  const elsewhere = join(site.folder, 'elsewhere');
  await writeBackup(elsewhere, { ...site.order, mediaDir: undefined });
  const own = join(site.folder, 'own');
  mkdirSync(own);
  writeFileSync(join(own, 'a.png'), 'a');
  await restoreBackup(elsewhere, {
    databaseUrl: await createEmptyDatabase(),
    mediaDir: own,
    overwrite: false,
  });
  expect(readdirSync(own)).toEqual(['a.png']);
});
