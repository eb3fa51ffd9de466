import { type Manifest, readManifest } from './manifest';
import { Refusal } from './refusal';
import { isIntact } from './stored-file';
import type { Progress } from './write-backup';

const mostNamed = 5;

/**
 * Reads every file of a backup and compares it with its checksum.
 * @throws {Refusal} that names the damaged ones.
 */
export async function checkBackup(
  folder: string,
  onProgress?: (progress: Progress) => void,
): Promise<Manifest> {
  const manifest = readManifest(folder);
  const files = [...manifest.tables.map(({ file }) => file), ...(manifest.media?.files ?? [])];
  const damaged: string[] = [];
  for (const [done, file] of files.entries()) {
    onProgress?.({ done, total: files.length, name: file.path });
    if (!(await isIntact(folder, file))) damaged.push(file.path);
  }
  onProgress?.({ done: files.length, total: files.length, name: '' });
  if (damaged.length === 0) return manifest;
  const more = damaged.length > mostNamed ? ` and ${damaged.length - mostNamed} more` : '';
  const names = damaged.slice(0, mostNamed).join(', ');
  throw new Refusal(`${folder} is damaged. Missing or changed: ${names}${more}.`);
}
