import { EnvironmentError } from '../env/environment-error';

/** Runs a command to its end and reports its exit code; an early exit, even a silent one, counts as a failure. */
export async function runCommand(command: () => Promise<number>): Promise<never> {
  process.exitCode = 1;
  process.exit(await command().catch(reportFailure));
}

function reportFailure(error: unknown): number {
  if (error instanceof EnvironmentError) {
    console.error(describeProblems(error));
  } else {
    console.error(error);
  }
  return 1;
}

export function describeProblems({ problems }: Pick<EnvironmentError, 'problems'>): string {
  const lines = problems.map(({ name, problem, fix }) => `  ✗ ${name} ${problem}.\n    ${fix}`);
  return `Verdict cannot start:\n${lines.join('\n')}`;
}
