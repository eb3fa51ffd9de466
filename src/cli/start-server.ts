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

/** Serves the site from a process of its own, which ends with this one. Resolves when it listens. */
export async function startServer(environment: Record<string, string>): Promise<SiteServer> {
  const server = fork(projectPath('src/cli/serve.mjs'), [], {
    cwd: projectPath(),
    execArgv: [],
    env: { ...process.env, ...environment },
  });
  const ended = once(server, 'exit').then(([code]) => (typeof code === 'number' ? code : 1));
  const early = ended.then((code) =>
    Promise.reject(new Error(`The server did not start (exit code ${code})`)),
  );
  await Promise.race([once(server, 'message'), early]);
  early.catch(() => undefined);
  return {
    async stop() {
      if (server.connected) server.send('drain');
      await ended;
    },
    kill: () => server.kill('SIGKILL'),
    ended,
  };
}
