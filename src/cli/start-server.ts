import { fork } from 'node:child_process';
import { once } from 'node:events';
import { projectPath } from './project-root';

export type SiteServer = {
  /** Lets the requests under way finish. */
  stop: () => Promise<void>;
  kill: () => void;
  /** Its exit code, when it ends, asked or not. */
  ended: Promise<number>;
};

export type WarmServer = {
  /** Resolves when it listens. */
  serve: (environment: Record<string, string>) => Promise<SiteServer>;
  kill: () => void;
};

/**
 * Every answer makes many objects that live no longer than itself. In V8's own 16 MB they are still in use when room is made,
 * so they are copied and then kept as if they were old; in 64 MB answers were 10 to 15 % cheaper, and the process smaller.
 */
const roomForShortLived = '--max-semi-space-size=64';

/**
 * Starts the process that will serve the site, which ends with this one. It loads its code at once and waits to be told
 * its environment, so that a database can start at the same time.
 */
export function warmServer(mode: 'development' | 'production', execArgv: readonly string[] = []): WarmServer {
  const server = fork(projectPath('src/cli/server/serve.mjs'), [], {
    cwd: projectPath(),
    execArgv: [roomForShortLived, ...execArgv],
    env: { ...process.env, NODE_ENV: mode },
  });
  const ended = once(server, 'exit').then(([code]) => (typeof code === 'number' ? code : 1));
  const kill = () => void server.kill('SIGKILL');
  const stop = async () => {
    if (server.connected) server.send('drain');
    await ended;
  };
  const serve = async (environment: Record<string, string>) => {
    if (server.connected) server.send(environment);
    const early = ended.then((code) =>
      Promise.reject(new Error(`The server did not start (exit code ${code})`)),
    );
    await Promise.race([once(server, 'message'), early]);
    early.catch(() => undefined);
    return { stop, kill, ended };
  };
  return { serve, kill };
}

/** @param execArgv options of Node.js itself */
export function startServer(
  environment: Record<string, string>,
  execArgv: readonly string[] = [],
): Promise<SiteServer> {
  return warmServer('production', execArgv).serve(environment);
}
