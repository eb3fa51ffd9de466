import { parseArgs } from 'node:util';
import { runCommand } from './run-command';
import { runFaultTests } from './run-fault-tests';
import { seconds } from './steps';
import { describeCounts } from './test-counts';

runCommand(async () => {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.once(signal, () => process.exit(130));
  const { values } = parseArgs({ options: { full: { type: 'boolean' }, only: { type: 'string' } } });
  const counts = await runFaultTests({ mode: values.full ? 'full' : 'short', only: values.only });
  console.log(`All of it took ${seconds(0)}.\n${describeCounts(counts)}`);
  return counts.failed === 0 ? 0 : 1;
});
