import { readEnvironment } from '../../env/read-environment';
import { progressBar } from '../interchange/progress-bar';
import { runInterchange } from '../interchange/run-interchange';
import { runScript } from '../run-script';
import { countMissing } from './choose-migrations';
import { describeBackup, describeMissing } from './describe-backup';
import { parseVerifyOptions } from './options';
import { verifyBackup } from './verify-backup';

/** Restores into the scratch database of this process's environment and compares. */
runInterchange(async () => {
  const { from } = parseVerifyOptions(process.argv.slice(2));
  const { databaseUrl = '' } = readEnvironment(process.env);
  const check = progressBar('Check', process.stderr);
  const load = progressBar('Restore', process.stderr);
  const { manifest, differences } = await verifyBackup(from, {
    scratchUrl: databaseUrl,
    onCheck: check.show,
    onProgress: load.show,
  }).finally(load.end);
  for (const difference of differences) console.error(`  ✗ ${difference}`);
  const missing = describeMissing(manifest);
  if (missing !== null) console.error(`  ! ${missing}`);
  if (differences.length > 0) return 1;
  console.log(`  ✓ Can be restored, as of ${manifest.createdAt}: ${describeBackup(manifest)}`);
  if (countMissing(manifest.migrations) === 0) return 0;
  return runScript({
    name: 'prepare',
    arguments: ['--tables-only'],
    environment: { NODE_ENV: 'production' },
  });
});
