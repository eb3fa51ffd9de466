import { progressBar } from '../../../src/cli/interchange/progress-bar';
import { withContent } from '../../../src/cli/interchange/with-content';
import { runCommand } from '../../../src/cli/run-command';
import { checkComparison } from './check-comparison';
import { chooseSample } from './choose-sample';

const mostShown = 20;

/** Exits with 1 when comparisons of a sample are not what the site itself would have stored. */
runCommand(async () => {
  const [first = 1, last = 0, size = 0] = process.argv.slice(2, 5).map(Number);
  const sample = chooseSample({ first, last }, size);
  const bar = process.argv.includes('--quiet') ? null : progressBar('Checks', process.stderr);
  const problems = await withContent(async (payload) => {
    const found: string[] = [];
    for (const [done, id] of sample.entries()) {
      bar?.show({ done, total: sample.length, name: '' });
      const wrong = await checkComparison(payload, id).catch((error: Error) => [error.message]);
      found.push(...wrong.map((problem) => `Comparison ${id}: ${problem}`));
    }
    bar?.show({ done: sample.length, total: sample.length, name: '' });
    return found;
  }).finally(() => bar?.end());
  for (const problem of problems.slice(0, mostShown)) console.error(`  ✗ ${problem}`);
  if (problems.length > mostShown) console.error(`  ✗ and ${problems.length - mostShown} more`);
  return problems.length === 0 ? 0 : 1;
});
