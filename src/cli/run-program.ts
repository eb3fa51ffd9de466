import { fork } from 'node:child_process';
import { once } from 'node:events';
import { projectPath, projectRoot } from './project-root';

/** Programs that npm packages bring. */
export const programs = {
  biome: projectPath('node_modules/@biomejs/biome/bin/biome'),
  tsc: projectPath('node_modules/typescript/bin/tsc'),
  vitest: projectPath('node_modules/vitest/vitest.mjs'),
};

/** Runs a Node program in this terminal; it ends with us. @returns its exit code, 1 when a signal ended it. */
export async function runProgram(file: string, given: readonly string[]): Promise<number> {
  const execArgv = ['--require', projectPath('src/cli/end-with-parent.cjs')];
  const program = fork(file, given, { cwd: projectRoot, execArgv });
  const [code] = await once(program, 'exit');
  return typeof code === 'number' ? code : 1;
}
