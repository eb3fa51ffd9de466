import { fork } from 'node:child_process';
import { once } from 'node:events';
import { projectPath } from './project-root';

export type Script = {
  name: string;
  arguments?: readonly string[];
  environment?: Record<string, string>;
  stopping?: AbortSignal;
};

/**
 * Runs one of the commands of this folder in a process of its own, which ends with ours.
 * @returns its exit code; 1 when a signal ended it.
 */
export async function runScript({
  name,
  arguments: given = [],
  environment = {},
  stopping,
}: Script): Promise<number> {
  const endWithParent = projectPath('src/cli/end-with-parent.cjs');
  const script = fork(projectPath('src/cli', `${name}.ts`), given, {
    execArgv: ['--require', endWithParent, '--import', 'tsx'],
    env: { ...process.env, ...environment },
    signal: stopping,
  });
  const [code] = await once(script, 'exit');
  return typeof code === 'number' ? code : 1;
}
