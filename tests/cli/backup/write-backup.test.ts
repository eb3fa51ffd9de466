import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { intoFolder } from '../../../src/cli/backup/into-folder';
import type { Manifest } from '../../../src/cli/backup/manifest';
import { leftOut } from '../../../src/cli/backup/tables';
import { writeBackup } from '../../../src/cli/backup/write-backup';
import { projectRoot } from '../../../src/cli/project-root';
import { addPicture, publishOne, type Site, startSite, withClient } from '../../setup/backed-up-site';
import { testSecret } from '../../setup/global-postgres';

let site: Site;
let folder: string;
let manifest: Manifest;

beforeAll(async () => {
  site = await startSite();
  await publishOne(site.payload, 'kept');
  await addPicture(site.payload, 'blue.png');
  folder = join(site.folder, 'backup');
  manifest = await writeBackup(folder, site.order);
});
afterAll(() => site.stop());

test('every table is in a backup, but those that are left out on purpose', async () => {
  const { rows } = await withClient(site.databaseUrl, (client) =>
    client.query(`SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public'`),
  );
  const names = manifest.tables.map(({ name }) => name);
  expect([...names, ...leftOut].sort()).toEqual(rows.map(({ name }) => name).sort());
});

test('the checksums are those that sha256sum computes', () => {
  expect(
    execFileSync('sha256sum', ['--check', 'manifest.sha256'], { cwd: folder, encoding: 'utf8' }),
  ).toContain('manifest.json: OK');
  const files = [...manifest.tables.map(({ file }) => file), ...(manifest.media?.files ?? [])];
  for (const { path, sha256, bytes } of files) {
    const content = readFileSync(join(folder, path));
    expect([path, content.length, createHash('sha256').update(content).digest('hex')]).toEqual([
      path,
      bytes,
      sha256,
    ]);
  }
});

test('the secret is not in a backup, nor can anybody else read what is', () => {
  const everything = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((path) => join(folder, path))
    .filter((path) => statSync(path).isFile());
  for (const path of everything) {
    const content = readFileSync(path);
    expect((path.endsWith('.gz') ? gunzipSync(content) : content).includes(testSecret)).toBe(false);
    expect(statSync(path).mode & 0o077).toBe(0);
  }
});

test('a backup shows one moment, whatever is written meanwhile', async () => {
  const insert = `const client = new (require('pg').Client)({ connectionString: process.argv[1] });
    client.connect().then(() => client.query("INSERT INTO topics (name, slug) VALUES ('Late', 'late')")).then(() => client.end());`;
  let isInserted = false;
  const onProgress = () => {
    if (!isInserted) execFileSync(process.execPath, ['-e', insert, site.databaseUrl], { cwd: projectRoot });
    isInserted = true;
  };
  const described = await writeBackup(join(site.folder, 'meanwhile'), { ...site.order, onProgress });
  const topics = (of: Manifest) => of.tables.find(({ name }) => name === 'topics')?.rows;
  expect([isInserted, topics(described)]).toEqual([true, topics(manifest)]);
});

test('a picture that is not on this disk is named', async () => {
  const away = join(site.folder, 'elsewhere');
  const described = await writeBackup(join(site.folder, 'lacking'), { ...site.order, mediaDir: away });
  expect(described.media?.missing).toContain('blue.png');
  const without = await writeBackup(join(site.folder, 'without'), { ...site.order, mediaDir: undefined });
  expect(without.media).toBeNull();
});

test('a picture that goes while the backup is written is named, and the rest is there', async () => {
  const onProgress = () => rmSync(join(site.mediaDir, 'blue.png'), { force: true });
  const described = await writeBackup(join(site.folder, 'gone'), { ...site.order, onProgress });
  expect(described.media?.missing).toEqual(['blue.png']);
  expect(described.media?.files.length).toBeGreaterThan(0);
});

test('of two backups under one name the first one stays', async () => {
  const place = join(site.folder, 'twice');
  const write = (text: string) =>
    intoFolder(place, async (part) => writeFileSync(join(part, 'whose'), text)).then(
      () => 'written',
      (error: Error) => error.message,
    );
  const ends = await Promise.all([write('one'), write('two')]);
  expect(ends.filter((end) => end === 'written')).toHaveLength(1);
  expect(await write('three')).toContain('is there already');
  expect(['one', 'two']).toContain(readFileSync(join(place, 'whose'), 'utf8'));
  expect(readdirSync(site.folder).filter((name) => name.endsWith('.part'))).toEqual([]);
});

test('a backup that fails leaves nothing behind', async () => {
  const place = join(site.folder, 'failed');
  const order = { ...site.order, databaseUrl: site.databaseUrl.replace(/[^/]*$/, 'nowhere') };
  await expect(intoFolder(place, (part) => writeBackup(part, order))).rejects.toThrow('does not exist');
  expect(existsSync(place)).toBe(false);
  expect(readdirSync(site.folder).filter((name) => name.endsWith('.part'))).toEqual([]);
});
