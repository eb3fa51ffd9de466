export type EnvironmentProblem = { name: string; problem: string; fix: string };

/** Carries every problem at once, so that nobody has to mend them one start at a time. */
export class EnvironmentError extends Error {
  constructor(readonly problems: readonly EnvironmentProblem[]) {
    super(problems.map(({ name, problem, fix }) => `${name} ${problem}. ${fix}`).join('\n'));
    this.name = 'EnvironmentError';
  }
}
