import { spawn } from 'node:child_process';
import { canPassClosedFolders, findServerAccount, listClosedFolders } from './server-account';

type Run = { command: string; arguments: readonly string[]; directory: string };
type Result = { code: number; output: string };

/** Runs one of PostgreSQL's programs under an account that it accepts, out of reach of the terminal's Ctrl-C. */
export async function runAsServer({ command, arguments: given, directory }: Run): Promise<Result> {
  const account = findServerAccount();
  const options = { cwd: '/', env: serverEnvironment(), detached: true };
  if (account === undefined) return collect(spawn(command, given, options));
  const closed = [...listClosedFolders(command, account), ...listClosedFolders(directory, account)];
  if (closed.length === 0) return collect(spawn(command, given, { ...options, ...account }));
  if (!canPassClosedFolders()) {
    throw new Error(
      `The account postgres may not enter ${closed[0]}. Move the project, or run it as a normal user.`,
    );
  }
  const privileges = ['--inh-caps=+dac_override', '--ambient-caps=+dac_override'];
  const identity = [`--reuid=${account.uid}`, `--regid=${account.gid}`, '--clear-groups'];
  return collect(spawn('setpriv', [...identity, ...privileges, command, ...given], options));
}

/** Variables such as PGDATA or PGPORT must not lead the programs elsewhere; messages must be in English. */
function serverEnvironment(): NodeJS.ProcessEnv {
  return { NODE_ENV: process.env.NODE_ENV, PATH: process.env.PATH, LC_ALL: 'C', TZ: 'UTC' };
}

function collect(program: ReturnType<typeof spawn>): Promise<Result> {
  let output = '';
  program.stdout?.on('data', (text) => {
    output += text;
  });
  program.stderr?.on('data', (text) => {
    output += text;
  });
  return new Promise((resolve, reject) => {
    program.once('error', reject);
    // Not 'close': a server that the program started may hold its output open.
    program.once('exit', (code) => setImmediate(() => resolve({ code: code ?? 1, output })));
  });
}
