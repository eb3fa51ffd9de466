import { checkBackup } from './check-backup';
import { readContent, settleText } from './copy-table';
import { loadDatabase } from './load-database';
import type { Manifest } from './manifest';
import { listNamedFiles } from './media-files';
import { readSequences } from './sequences';
import { listTables } from './tables';
import { inTransaction } from './transaction';
import type { Progress } from './write-backup';

export interface VerifyOrder {
  /** A database that is empty and will be thrown away. */
  readonly scratchUrl: string;
  readonly onCheck?: (progress: Progress) => void;
  readonly onProgress?: (progress: Progress) => void;
}

export interface Verified {
  readonly manifest: Manifest;
  /** What a restored site would lack or have otherwise, in words. */
  readonly differences: readonly string[];
}

/** Restores a backup into a scratch database, reads everything again from there and compares it with the backup. */
export async function verifyBackup(folder: string, order: VerifyOrder): Promise<Verified> {
  const { scratchUrl, onCheck, onProgress } = order;
  const manifest = await checkBackup(folder, onCheck);
  await inTransaction(scratchUrl, (client) => loadDatabase(client, { folder, manifest, onProgress }));
  const differences = await inTransaction(scratchUrl, async (client) => {
    await settleText(client);
    const restored = new Map((await listTables(client)).map((table) => [table.name, table]));
    const found: string[] = [];
    for (const { name, columns, rows, contentSha256 } of manifest.tables) {
      const table = restored.get(name);
      restored.delete(name);
      const content = table ? await readContent(client, { ...table, columns }) : null;
      if (content?.rows !== rows) found.push(`${name}: ${content?.rows ?? 'no'} rows instead of ${rows}`);
      else if (content.contentSha256 !== contentSha256) found.push(`${name}: other content`);
    }
    for (const name of restored.keys()) found.push(`${name}: not in the backup`);
    const sequences = JSON.stringify(await readSequences(client));
    if (sequences !== JSON.stringify(manifest.sequences)) found.push('sequences: other numbers');
    return [...found, ...listLackingPictures(manifest, await listNamedFiles(client))];
  });
  return { manifest, differences };
}

/** Pictures that the backup itself says it lacks are no difference: they were told when it was made. */
function listLackingPictures({ media }: Manifest, named: readonly string[]): string[] {
  if (media === null) return [];
  const there = new Set([...media.files.map(({ path }) => path.replace(/^media\//, '')), ...media.missing]);
  return named.filter((name) => !there.has(name)).map((name) => `${name}: no such picture in the backup`);
}
