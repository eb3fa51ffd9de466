import { parseBackupOptions } from './backup/options';
import { runOnDatabase } from './interchange/open-content';
import { runInterchange } from './interchange/run-interchange';

const given = process.argv.slice(2);

runInterchange(async () => {
  parseBackupOptions(given);
  return runOnDatabase('backup/back-up', given);
});
