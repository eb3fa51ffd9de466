import { randomUUID } from 'node:crypto';
import { mkdir, open, rm, statfs } from 'node:fs/promises';
import path from 'node:path';

const chunk = Buffer.alloc(2 ** 20);

/**
 * Whether so many bytes more can be kept in a folder, which is made if need be. Not every file system tells how much it
 * has left, and some keep a part back for whom it may concern: where it tells of too little, writing decides.
 *
 * @param tellFree bytes that the file system says it has left
 */
export async function hasRoom(folder: string, bytes: number, tellFree = freeBytes): Promise<boolean> {
  try {
    await mkdir(folder, { recursive: true });
    if ((await tellFree(folder)) < bytes) await tryToWrite(folder, bytes);
    return true;
  } catch (error) {
    if (isFull(error)) return false;
    throw error;
  }
}

async function freeBytes(folder: string): Promise<number> {
  const { bavail, bsize } = await statfs(folder);
  return bavail * bsize;
}

async function tryToWrite(folder: string, bytes: number): Promise<void> {
  const trial = path.join(folder, `.room-${randomUUID()}`);
  const file = await open(trial, 'wx');
  try {
    for (let left = bytes; left > 0; left -= chunk.length)
      await file.write(chunk, 0, Math.min(left, chunk.length));
    // Some file systems find out only now.
    await file.sync();
  } finally {
    await file.close();
    await rm(trial, { force: true });
  }
}

function isFull(error: unknown): boolean {
  return error instanceof Error && 'code' in error && (error.code === 'ENOSPC' || error.code === 'EDQUOT');
}
