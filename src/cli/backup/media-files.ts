import { createReadStream, existsSync, lstatSync, readdirSync, type Stats, statSync } from 'node:fs';
import { rm } from 'node:fs/promises';
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
    const before = statSync(source, { throwIfNoEntry: false });
    if (before === undefined) return null;
    const file = await storeFile(createReadStream(source), { folder, path: stored });
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

function isSame(before: Stats, after: Stats | undefined): boolean {
  return after?.ino === before.ino && after.size === before.size && after.mtimeMs === before.mtimeMs;
}
