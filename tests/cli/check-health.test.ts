import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { expect, test } from 'vitest';
import { findFreePort } from '../../src/cli/find-free-port';
import { projectPath } from '../../src/cli/project-root';
import { startPlainServer } from '../setup/plain-server';

async function check(port: string): Promise<number> {
  const env = { ...process.env, PORT: port };
  const [code] = await once(
    spawn(process.execPath, [projectPath('src/cli/check-health.mjs')], { env }),
    'exit',
  );
  return code;
}

/** The exit code where `/readyz` answers so, and every other address the opposite. */
async function checkWith(status: number): Promise<number> {
  const server = await startPlainServer(({ url }, response) => {
    const isAsked = url === '/readyz';
    response.writeHead(isAsked === (status === 200) ? 200 : 503).end();
  });
  const code = await check(new URL(server.origin).port);
  await server.stop();
  return code;
}

test('a container is healthy where requests may be sent to it', async () => {
  expect(await checkWith(200)).toBe(0);
});

test('a container is not healthy where none may be sent, or nothing answers', async () => {
  expect(await checkWith(503)).toBe(1);
  expect(await check(String(await findFreePort()))).toBe(1);
});
