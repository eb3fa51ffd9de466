import { runCommand } from '../src/cli/run-command';
import { listenForStop } from '../src/cli/stop-request';
import { measure } from './measure';
import { type Options, parseOptions, UsageError, usage } from './options';
import { printAims } from './print-report';
import { onStage } from './stage';
import { writeResult } from './write-result';

const misused = 2;
const interrupted = 130;

runCommand(async () => {
  const options = readOptions();
  if (options === null) return misused;
  const stopping = listenForStop(() => process.exit(interrupted));
  try {
    const result = await onStage(stopping, (stage) => measure(options, stage, writeResult));
    printAims(result);
    console.log(`\n  Written to ${writeResult(result)}`);
    return result.reports.every(({ faults }) => faults.length === 0) ? 0 : 1;
  } catch (error) {
    if (!stopping.aborted) throw error;
    console.log('\n  Stopped before the end; nothing was left running.');
    return interrupted;
  }
});

function readOptions(): Options | null {
  try {
    return parseOptions(process.argv.slice(2));
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    console.error(`${error.message}\n\n${usage}`);
    return null;
  }
}
