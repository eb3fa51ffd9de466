import { fork } from 'node:child_process';
import { once } from 'node:events';
import { projectPath } from './project-root';
import { untilBegun } from './until-begun';

export type Script = {
  name: string;
  arguments?: readonly string[];
  environment?: Record<string, string>;
  stopping?: AbortSignal;
};

/**
 * Runs one of the commands of this folder in a process of its own, which ends with ours. One that ended before it began
 * is started again: it has done nothing yet, for the first thing a command does is to set its exit code.
 * @returns its exit code; 1 when a signal ended it.
 */
export async function runScript(script: Script): Promise<number> {
  const { code } = await untilBegun(() => runOnce(script));
  return code ?? 1;
}

async function runOnce({ name, arguments: given = [], environment = {}, stopping }: Script) {
  const endWithParent = projectPath('src/cli/end-with-parent.cjs');
  const script = fork(projectPath('src/cli', `${name}.ts`), given, {
    execArgv: ['--require', endWithParent, '--import', 'tsx'],
    env: { ...process.env, ...environment },
    signal: stopping,
  });
  const [code] = await once(script, 'exit');
  return { code: typeof code === 'number' ? code : null };
}
