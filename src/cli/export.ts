import { runOnDatabase } from './interchange/open-content';
import { parseExportOptions } from './interchange/options';
import { runInterchange } from './interchange/run-interchange';

const given = process.argv.slice(2);

runInterchange(async () => {
  parseExportOptions(given);
  return runOnDatabase('interchange/export-file', given);
});
