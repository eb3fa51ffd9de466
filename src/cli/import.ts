import { runOnDatabase } from './interchange/open-content';
import { parseImportOptions } from './interchange/options';
import { runInterchange } from './interchange/run-interchange';

const given = process.argv.slice(2);

runInterchange(async () => {
  parseImportOptions(given);
  return runOnDatabase('interchange/import-files', given);
});
