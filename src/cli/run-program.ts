import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { projectPath, projectRoot } from './project-root';

/** Runs a program that an npm package brings, in this terminal. @returns its exit code. */
export async function runProgram(file: string, given: readonly string[]): Promise<number> {
  const program = spawn(process.execPath, [file, ...given], { cwd: projectRoot, stdio: 'inherit' });
  const [code] = await once(program, 'exit');
  return typeof code === 'number' ? code : 1;
}

export const programs = {
  biome: projectPath('node_modules/@biomejs/biome/bin/biome'),
  tsc: projectPath('node_modules/typescript/bin/tsc'),
  vitest: projectPath('node_modules/vitest/vitest.mjs'),
};
