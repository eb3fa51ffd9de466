import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { hasRoom } from '../../src/cms/collections/media/has-room';

const parent = mkdtempSync(join(tmpdir(), 'verdict-room-'));
const folder = join(parent, 'media');

afterAll(() => rmSync(parent, { recursive: true }));

test('a folder that is not there yet is made', async () => {
  expect(await hasRoom(folder, 1000)).toBe(true);
  expect(existsSync(folder)).toBe(true);
});

test('a file system that tells of nothing left, and takes it all the same, has room', async () => {
  expect(await hasRoom(folder, 2.5 * 2 ** 20, async () => 0)).toBe(true);
  expect(readdirSync(folder)).toEqual([]);
});

test('what is wrong with a folder is no lack of room', async () => {
  writeFileSync(join(parent, 'a-file'), '');
  await expect(hasRoom(join(parent, 'a-file'), 1000)).rejects.toThrow(/EEXIST|ENOTDIR/);
});
