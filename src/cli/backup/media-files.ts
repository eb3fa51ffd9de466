import { existsSync, lstatSync, readdirSync, type Stats, statSync } from 'node:fs';
import { type FileHandle, open, rm } from 'node:fs/promises';
import { join, sep } from 'node:path';
import type { ClientBase } from 'pg';
import type { StoredFile } from './manifest';
import { storeFile } from './stored-file';

const attempts = 3;

/** Files under the media folder, by their path inside it, with `/` between its parts. */
export function listMediaFiles(mediaDir: string): string[] {
  if (!existsSync(mediaDir)) return [];
  return readdirSync(mediaDir, { recursive: true, encoding: 'utf8' })
    .filter((path) => lstatSync(join(mediaDir, path), { throwIfNoEntry: false })?.isFile())
    .map((path) => path.split(sep).join('/'))
    .sort();
}

/**
 * Copies one picture. One that is written while it is read is read again; null for one that was deleted before it could
 * be read, which the database may have forgotten as well.
 */
export async function storeMediaFile(
  mediaDir: string,
  path: string,
  folder: string,
): Promise<StoredFile | null> {
  const source = join(mediaDir, path);
  const stored = `media/${path}`;
  for (let attempt = 1; attempt <= attempts; attempt += 1) {
    const opened = await openIfThere(source);
    if (opened === null) return null;
    const before = await opened.stat();
    const file = await storeFile(opened.createReadStream(), { folder, path: stored });
    if (isSame(before, statSync(source, { throwIfNoEntry: false })) && file.bytes === before.size)
      return file;
    await rm(join(folder, stored));
  }
  throw new Error(`${source} changed each time it was read`);
}

/** Names of files that the pictures of the database have, all sizes included. */
export async function listNamedFiles(client: ClientBase): Promise<string[]> {
  const { rows: columns } = await client.query<{ name: string }>(
    `SELECT quote_ident(attname) AS name FROM pg_attribute
     WHERE attrelid = 'public.media'::regclass AND attnum > 0 AND NOT attisdropped AND attname ~ '(^|_)filename$'`,
  );
  const named = columns.map(({ name }) => `(${name})`).join(', ');
  const { rows } = await client.query<{ name: string }>(
    `SELECT DISTINCT named.name FROM public.media, LATERAL (VALUES ${named}) named (name)
     WHERE named.name IS NOT NULL ORDER BY 1`,
  );
  return rows.map(({ name }) => name);
}

async function openIfThere(path: string): Promise<FileHandle | null> {
  try {
    return await open(path);
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
    throw error;
  }
}

function isSame(before: Stats, after: Stats | undefined): boolean {
  return after?.ino === before.ino && after.size === before.size && after.mtimeMs === before.mtimeMs;
}
