import { resolve } from 'node:path';
import { readEnvironment } from '../../env/read-environment';
import { progressBar } from '../interchange/progress-bar';
import { runInterchange } from '../interchange/run-interchange';
import { describeBackup, describeMissing } from './describe-backup';
import { intoFolder } from './into-folder';
import { parseBackupOptions } from './options';
import { writeBackup } from './write-backup';

/** Backs up the database of this process's environment, and the pictures in its data folder. */
runInterchange(async () => {
  const { to, withMedia } = parseBackupOptions(process.argv.slice(2));
  const { databaseUrl = '', payloadSecret = '', dataDir } = readEnvironment(process.env);
  const path = to ?? resolve(dataDir, 'backups', new Date().toISOString().replaceAll(/[:.]/g, '-'));
  const bar = progressBar('Backup', process.stderr);
  const order = {
    databaseUrl,
    payloadSecret,
    mediaDir: withMedia ? resolve(dataDir, 'media') : undefined,
    onProgress: bar.show,
  };
  const manifest = await intoFolder(path, (folder) => writeBackup(folder, order)).finally(bar.end);
  console.log(`  ✓ ${path}: ${describeBackup(manifest)}`);
  const missing = describeMissing(manifest);
  if (missing !== null) console.error(`  ! ${missing}`);
  return missing === null ? 0 : 1;
});
