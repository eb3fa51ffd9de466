import { fork } from 'node:child_process';
import { once } from 'node:events';
import { z } from 'zod';
import { projectPath } from '../project-root';
import type { ServerAddress } from './databases';

const address = z.object({ port: z.number(), password: z.string(), directory: z.string() });

export type TemporaryServer = ServerAddress & {
  /** Where its data are, for whoever stops and starts it. */
  directory: string;
  stop: () => Promise<void>;
};

/** A PostgreSQL for tests, fast rather than safe; it disappears with its data when this process ends, even killed. */
export async function startTemporaryServer(): Promise<TemporaryServer> {
  const keeper = fork(projectPath('src/cli/postgres/keep-temporary.ts'), {
    execArgv: ['--import', 'tsx'],
    detached: true,
  });
  const exited = once(keeper, 'exit');
  const early = exited.then(([code]) =>
    Promise.reject(new Error(`PostgreSQL for tests did not start (${code})`)),
  );
  const [message] = await Promise.race([once(keeper, 'message'), early]);
  early.catch(() => undefined);
  return {
    ...address.parse(message),
    async stop() {
      if (keeper.connected) keeper.disconnect();
      await exited;
    },
  };
}
