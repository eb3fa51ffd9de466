import { EnvironmentError } from '../../env/environment-error';
import { describeProblems, runCommand } from '../run-command';
import { UsageError } from './options';

const misused = 2;

/** Refusals are told in their own words and without a stack; only a fault of ours shows where it happened. */
export function runInterchange(command: () => Promise<number>): Promise<never> {
  return runCommand(async () => {
    try {
      return await command();
    } catch (error) {
      if (error instanceof UsageError) {
        console.error(`  ✗ ${error.message}\n    Add --help for all options.`);
        return misused;
      }
      if (error instanceof EnvironmentError) {
        console.error(describeProblems(error));
        return 1;
      }
      const message = messageForSender(error);
      if (message === null) throw error;
      console.error(`  ✗ ${message}`);
      return 1;
    }
  });
}

function messageForSender(error: unknown): string | null {
  if (!(error instanceof Error)) return null;
  if ('status' in error && typeof error.status === 'number' && error.status < 500) return error.message;
  if ('code' in error && 'syscall' in error) return error.message;
  return null;
}
