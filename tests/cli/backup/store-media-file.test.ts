import {
  closeSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setImmediate as turn } from 'node:timers/promises';
import { beforeEach, expect, onTestFinished, test } from 'vitest';
import { storeMediaFile } from '../../../src/cli/backup/media-files';

/** So large that it is read in many parts. */
const bytes = 32 * 1024 * 1024;
let folder: string;
let source: string;
let stored: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'verdict-picture-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  mkdirSync(join(folder, 'pictures'));
  source = join(folder, 'pictures/a.png');
  stored = join(folder, 'backup/media/a.png');
  writeFileSync(source, Buffer.alloc(bytes, 'a'));
});

const store = () => storeMediaFile(join(folder, 'pictures'), 'a.png', join(folder, 'backup'));

/** Where it was read already, so that what was read is no picture that ever was. */
function writeAtTheBeginning(letter: string): void {
  const file = openSync(source, 'r+');
  writeSync(file, letter, 0);
  closeSync(file);
}

const bytesStored = () => (existsSync(stored) ? statSync(stored).size : 0);

async function untilPartly(): Promise<void> {
  while (bytesStored() === 0) await turn();
  expect(bytesStored()).toBeLessThan(bytes);
}

test('a picture that changes while it is read is read again from its beginning', async () => {
  const storing = store();
  await untilPartly();
  writeAtTheBeginning('b');
  expect((await storing)?.bytes).toBe(bytes);
  expect(readFileSync(stored).equals(readFileSync(source))).toBe(true);
});

test('a picture that changes each time it is read fails the backup, and is named', async () => {
  let isOver = false;
  const storing = store().finally(() => {
    isOver = true;
  });
  const changing = (async () => {
    for (let time = 0; !isOver; time += 1) {
      writeAtTheBeginning(String(time % 10));
      await turn();
    }
  })();
  await expect(storing).rejects.toThrow(`${source} changed each time it was read`);
  await changing;
});

test('a picture that is deleted before it could be opened is left out', async () => {
  const storing = store();
  rmSync(source);
  expect(await storing).toBeNull();
});
