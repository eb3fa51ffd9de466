import { randomBytes } from 'node:crypto';
import { existsSync, rmSync } from 'node:fs';
import { mkdir, open, rename } from 'node:fs/promises';
import { dirname } from 'node:path';
import { interrupted, signals } from './interruption';
import { Refusal } from './refusal';

/**
 * Renamed into place: a folder of that name is a whole backup. Only a process that was killed leaves something behind,
 * under a name that ends in `.part`.
 * @throws {Refusal} when there is something of that name already.
 */
export async function intoFolder<Result>(
  path: string,
  work: (folder: string) => Promise<Result>,
): Promise<Result> {
  refuseExisting(path);
  const unfinished = `${path}.${randomBytes(4).toString('hex')}.part`;
  const discard = () => rmSync(unfinished, { recursive: true, force: true });
  const stop = () => {
    discard();
    process.exit(interrupted);
  };
  for (const signal of signals) process.once(signal, stop);
  try {
    await mkdir(dirname(path), { recursive: true });
    await mkdir(unfinished, { mode: 0o700 });
    const result = await work(unfinished);
    // Another backup may have been quicker.
    refuseExisting(path);
    await rename(unfinished, path);
    await syncFolder(dirname(path));
    return result;
  } catch (error) {
    discard();
    throw error;
  } finally {
    for (const signal of signals) process.off(signal, stop);
  }
}

function refuseExisting(path: string): void {
  if (existsSync(path))
    throw new Refusal(`${path} is there already, and no backup is written over: name another.`);
}

async function syncFolder(path: string): Promise<void> {
  const folder = await open(path, 'r');
  try {
    await folder.sync();
  } finally {
    await folder.close();
  }
}
