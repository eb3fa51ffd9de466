import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { connect } from 'node:net';
import type { Payload } from 'payload';
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest';
import { findFreePort } from '../../../src/cli/find-free-port';
import { projectPath } from '../../../src/cli/project-root';
import { putSecret } from '../../../src/publishing/webhooks/stored-secrets';
import { startTestPayload } from '../../setup/test-payload';
import { aSender, aWebhook, deliveriesTo, publishOne } from '../../setup/webhooks';

let payload: Payload;
let stop: () => Promise<void>;

beforeAll(async () => {
  process.env.WEBHOOK_ALLOW_PRIVATE = 'true';
  ({ payload, stop } = await startTestPayload());
});
afterAll(() => stop());

function documentedReceiver(): string {
  const text = readFileSync(projectPath('docs/api.md'), 'utf8');
  return /## Webhooks[\s\S]*?```js\n([\s\S]*?)```/.exec(text)?.[1] ?? '';
}

async function isListening(port: number): Promise<boolean> {
  const socket = connect(port, '127.0.0.1');
  try {
    await once(socket, 'connect');
    return true;
  } catch {
    return false;
  } finally {
    socket.destroy();
  }
}

test('the receiver in the documentation takes what is ours, once, and turns away what is not', async () => {
  const port = await findFreePort();
  const url = `http://127.0.0.1:${port}/`;
  const { id: webhook } = await aWebhook(payload, url);
  const keeper = { session: payload.db.drizzle, master: payload.config.secret };
  const secret = await putSecret(keeper, webhook, { overlap: 0, isShown: true });
  const program = spawn(process.execPath, ['--input-type=module', '--eval', documentedReceiver()], {
    env: { ...process.env, WEBHOOK_SECRET: secret, PORT: String(port) },
  });
  onTestFinished(() => void program.kill());
  let printed = '';
  program.stdout.on('data', (part) => {
    printed += String(part);
  });
  await expect.poll(() => isListening(port), { timeout: 10_000 }).toBe(true);

  await publishOne(payload, 'documented');
  const { send } = aSender(payload);
  await send();
  await putSecret(keeper, webhook, { overlap: 24, isShown: true });
  await payload.db.pool.query(
    "UPDATE webhook_deliveries SET state = 'waiting', next_try_at = now() - interval '1 second'",
  );
  await send();
  expect(await deliveriesTo(payload, webhook)).toMatchObject([{ state: 'delivered', status: 204, tries: 2 }]);
  await expect.poll(() => printed).toBe('published http://127.0.0.1:3000/compare/documented\n');

  const forged = await fetch(url, {
    method: 'POST',
    headers: { 'webhook-id': 'x', 'webhook-timestamp': 'now', 'webhook-signature': 'v1,AAAA' },
    body: '{}',
  });
  expect([forged.status, (await fetch(url, { method: 'POST', body: '{}' })).status]).toEqual([401, 401]);
  // Everything right, but an hour old: somebody could have recorded it.
  await payload.db.pool.query(
    "UPDATE webhook_deliveries SET state = 'waiting', next_try_at = now() - interval '2 hours'",
  );
  await send(-3600);
  expect((await deliveriesTo(payload, webhook))[0]?.status).toBe(401);
});
