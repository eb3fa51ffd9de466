import { runCommand } from './run-command';
import { programs, runProgram } from './run-program';

runCommand(() => {
  const mend = process.argv.includes('--fix') ? ['--write'] : [];
  return runProgram(programs.biome, ['check', '--error-on-warnings', ...mend]);
});
