import { runCommand } from './run-command';
import { programs, runProgram } from './run-program';

runCommand(() => runProgram(programs.tsc, ['--noEmit', '--pretty']));
