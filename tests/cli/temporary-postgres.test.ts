import { fork } from 'node:child_process';
import { once } from 'node:events';
import { Client } from 'pg';
import { expect, test } from 'vitest';
import { databaseAddress, type ServerAddress } from '../../src/cli/postgres/databases';
import { startTemporaryServer } from '../../src/cli/postgres/start-temporary';
import { projectPath } from '../../src/cli/project-root';

async function answers(server: ServerAddress): Promise<boolean> {
  const client = new Client({ connectionString: databaseAddress(server, 'postgres') });
  client.on('error', () => undefined);
  return client.connect().then(
    () => client.end().then(() => true),
    () => false,
  );
}

test('a temporary server answers until it is stopped', { timeout: 30_000 }, async () => {
  const server = await startTemporaryServer();
  expect(await answers(server)).toBe(true);
  await server.stop();
  expect(await answers(server)).toBe(false);
});

test('a temporary server ends with the process that asked for it, even killed', {
  timeout: 30_000,
}, async () => {
  const owner = fork(projectPath('tests/setup/own-temporary-server.ts'), { execArgv: ['--import', 'tsx'] });
  const [server] = await once(owner, 'message');
  expect(await answers(server)).toBe(true);
  owner.kill('SIGKILL');
  await expect.poll(() => answers(server), { timeout: 10_000 }).toBe(false);
});
