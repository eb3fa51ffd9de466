import type { Client } from 'pg';
import { checkBackup } from './check-backup';
import { chooseMigrations } from './choose-migrations';
import { loadDatabase } from './load-database';
import { type Manifest, readManifest } from './manifest';
import { refuseFullFolder, type StagedMedia, stageMedia } from './media-folder';
import { refuseTarget } from './refuse-target';
import { inTransaction, UnknownOutcome } from './transaction';
import type { Progress } from './write-backup';

export interface RestoreOrder {
  readonly databaseUrl: string;
  readonly mediaDir: string;
  readonly overwrite: boolean;
  readonly onCheck?: (progress: Progress) => void;
  readonly onProgress?: (progress: Progress) => void;
}

/**
 * Puts a backup in place of what is there. The whole backup is checked before anything is touched; the database changes
 * in one transaction, and the pictures are swapped right before it commits.
 */
export async function restoreBackup(folder: string, order: RestoreOrder): Promise<Manifest> {
  const { media: pictures } = readManifest(folder);
  if (pictures !== null) refuseFullFolder(order.mediaDir, order);
  await inTransaction(order.databaseUrl, (client) => refuseTarget(client, order));
  const manifest = await checkBackup(folder, order.onCheck);
  chooseMigrations(manifest.migrations);
  const media = manifest.media && (await stageMedia(folder, manifest.media, order.mediaDir));
  const load = async (client: Client) => {
    await refuseTarget(client, order);
    await loadDatabase(client, { folder, manifest, onProgress: order.onProgress });
    media?.swap();
  };
  await inTransaction(order.databaseUrl, load).catch((error) => takeBack(media, error));
  media?.finish();
  return manifest;
}

function takeBack(media: StagedMedia | null, error: unknown): never {
  if (!(error instanceof UnknownOutcome)) media?.undo();
  // Either way might be the wrong one: both are kept.
  else if (media !== null) console.error(`  ! The former pictures are in ${media.former}.`);
  throw error;
}
