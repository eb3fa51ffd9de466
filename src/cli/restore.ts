import { readManifest } from './backup/manifest';
import { openTarget } from './backup/open-target';
import { parseRestoreOptions } from './backup/options';
import { runOnDatabase } from './interchange/open-content';
import { runInterchange } from './interchange/run-interchange';

const given = process.argv.slice(2);

runInterchange(async () => {
  // Before an embedded PostgreSQL is made for nothing.
  readManifest(parseRestoreOptions(given).from);
  return runOnDatabase('backup/restore-here', given, openTarget);
});
