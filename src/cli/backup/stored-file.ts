import { createReadStream, createWriteStream } from 'node:fs';
import { mkdir, open } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { type Readable, type Transform, Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { hashedStream } from './hashed-stream';
import type { StoredFile } from './manifest';

interface Storing {
  readonly folder: string;
  readonly path: string;
  /** Stands between the source and the file, such as a compression. */
  readonly through?: readonly Transform[];
  readonly onBytes?: (bytes: number) => void;
  /** Whether others on this machine may read it. */
  readonly isPublic?: boolean;
}

/** Writes a file that was not there, and is on the disk when this is done. */
export async function storeFile(
  source: Readable,
  { folder, path, through = [], onBytes, isPublic = false }: Storing,
): Promise<StoredFile> {
  const place = join(folder, path);
  await mkdir(dirname(place), { recursive: true, mode: isPublic ? 0o755 : 0o700 });
  const { stream, passed } = hashedStream(onBytes);
  const target = createWriteStream(place, { flags: 'wx', mode: isPublic ? 0o644 : 0o600 });
  await pipeline([source, ...through, stream, target]);
  const file = await open(place, 'r+');
  try {
    await file.sync();
  } finally {
    await file.close();
  }
  return { path, ...passed() };
}

/** Whether the file is still what it was when it was stored. */
export async function isIntact(folder: string, { path, bytes, sha256 }: StoredFile): Promise<boolean> {
  const { stream, passed } = hashedStream();
  try {
    await pipeline(createReadStream(join(folder, path)), stream, nowhere());
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return false;
    throw error;
  }
  const found = passed();
  return found.bytes === bytes && found.sha256 === sha256;
}

/** For what is only counted and hashed. */
export function nowhere(): Writable {
  return new Writable({ write: (_part, _encoding, done) => done() });
}
