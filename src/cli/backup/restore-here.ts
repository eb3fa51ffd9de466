import { resolve } from 'node:path';
import { readEnvironment } from '../../env/read-environment';
import { progressBar } from '../interchange/progress-bar';
import { runInterchange } from '../interchange/run-interchange';
import { runScript } from '../run-script';
import { countMissing } from './choose-migrations';
import { describeBackup, describeMissing } from './describe-backup';
import { parseRestoreOptions } from './options';
import { restoreBackup } from './restore-backup';
import { fingerprintOf } from './write-backup';

/** Restores into the database of this process's environment, and into its data folder. */
runInterchange(async () => {
  const { from, overwrite } = parseRestoreOptions(process.argv.slice(2));
  const { databaseUrl = '', payloadSecret = '', dataDir } = readEnvironment(process.env);
  const check = progressBar('Check', process.stderr);
  const load = progressBar('Restore', process.stderr);
  const manifest = await restoreBackup(from, {
    databaseUrl,
    mediaDir: resolve(dataDir, 'media'),
    overwrite,
    onCheck: check.show,
    onProgress: load.show,
  }).finally(load.end);
  console.log(`  ✓ Restored as of ${manifest.createdAt}: ${describeBackup(manifest)}`);
  console.log('    Everybody has to sign in again. Empty the caches in front of the site, if there are any.');
  const missing = describeMissing(manifest);
  if (missing !== null) console.error(`  ! ${missing}`);
  if (manifest.secretFingerprint !== fingerprintOf(payloadSecret))
    console.error(
      '  ! PAYLOAD_SECRET is not that of the backup: give webhooks new secrets in the admin panel.',
    );
  return bringUpToDate(manifest.migrations);
});

async function bringUpToDate(applied: readonly string[]): Promise<number> {
  if (countMissing(applied) === 0) return 0;
  return runScript({
    name: 'prepare',
    arguments: ['--tables-only'],
    environment: { NODE_ENV: 'production' },
  });
}
