import { runCommand } from './run-command';
import { programs, runProgram } from './run-program';
import { listSupplyProblems } from './supply-chain/list-problems';
import { readLockFile, readPackageFile } from './supply-chain/package-files';

runCommand(async () => {
  const mend = process.argv.includes('--fix') ? ['--write'] : [];
  const problems = listSupplyProblems(readPackageFile(), readLockFile());
  for (const problem of problems) console.error(`  ✗ ${problem}`);
  const code = await runProgram(programs.biome, ['check', '--error-on-warnings', ...mend]);
  return problems.length === 0 ? code : 1;
});
