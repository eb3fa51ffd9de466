import { readManifest } from './backup/manifest';
import { openScratch } from './backup/open-scratch';
import { parseVerifyOptions } from './backup/options';
import { runOnDatabase } from './interchange/open-content';
import { runInterchange } from './interchange/run-interchange';

const given = process.argv.slice(2);

runInterchange(async () => {
  readManifest(parseVerifyOptions(given).from);
  return runOnDatabase('backup/verify-here', given, openScratch);
});
