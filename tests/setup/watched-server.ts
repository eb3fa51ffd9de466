import { fork } from 'node:child_process';
import { once } from 'node:events';
import { projectPath } from '../../src/cli/project-root';

export interface WatchedServer {
  /** What it wrote: the lines of its log, parsed, and whatever else as `msg`. */
  readonly lines: () => readonly Readonly<Record<string, unknown>>[];
  /** All of it as it was written. */
  readonly written: () => string;
  readonly signal: (signal: 'SIGTERM' | 'SIGKILL') => void;
  /** Its exit code, or the signal that ended it. */
  readonly ended: Promise<number | string>;
}

/** The server of the build as a process of its own, whose log is read along. */
export async function startWatchedServer(environment: Record<string, string>): Promise<WatchedServer> {
  const server = fork(projectPath('src/cli/server/serve.mjs'), [], {
    cwd: projectPath(),
    execArgv: [],
    env: { ...process.env, ...environment },
    silent: true,
  });
  let text = '';
  for (const stream of [server.stdout, server.stderr])
    stream?.on('data', (part) => {
      text += part;
    });
  const ended = once(server, 'exit').then(([code, signal]): number | string => code ?? signal);
  server.send(environment);
  const early = ended.then((code) =>
    Promise.reject(new Error(`The server did not start (${code}):\n${text}`)),
  );
  await Promise.race([once(server, 'message'), early]);
  early.catch(() => undefined);
  return {
    lines: () => text.split('\n').filter(Boolean).map(parseLine),
    written: () => text,
    signal: (signal) => void server.kill(signal),
    ended,
  };
}

function parseLine(line: string): Record<string, unknown> {
  return line.startsWith('{') ? JSON.parse(line) : { msg: line };
}
