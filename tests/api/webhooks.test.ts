import type { Payload } from 'payload';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { api, loginAs } from '../setup/api';
import { aPerson } from '../setup/content';
import { say, startReceiver } from '../setup/receiver';
import { startTestPayload } from '../setup/test-payload';
import { aSender, aWebhook, deliveriesTo, forgetWebhooks } from '../setup/webhooks';

let payload: Payload;
let stop: () => Promise<void>;
let admin: string;
let editor: string;

beforeAll(async () => {
  ({ payload, stop } = await startTestPayload());
  admin = await loginAs(payload, (await aPerson(payload, 'admin')).email);
  editor = await loginAs(payload, (await aPerson(payload, 'editor')).email);
});
afterAll(() => stop());
beforeEach(() => {
  process.env.WEBHOOK_ALLOW_PRIVATE = 'true';
});

const post = (path: string, authorization: string | null = admin, body: unknown = {}) =>
  api(payload, path, { method: 'POST', authorization, body });
const create = (url: unknown, authorization = admin) =>
  post('/webhooks', authorization, { name: 'Index', url, events: ['published'] });

test('the steps are for administrators, and each refusal says why', async () => {
  const { id } = await aWebhook(payload, 'http://127.0.0.1:9/');
  const { body } = await post(`/webhooks/${id}/test`);
  const paths = [
    `/webhooks/${id}/reveal-secret`,
    `/webhooks/${id}/rotate-secret`,
    `/webhooks/${id}/test`,
    `/webhook-deliveries/${body.delivery}/replay`,
  ];
  for (const path of paths) {
    expect(await post(path, null)).toMatchObject({
      status: 401,
      body: { errors: [{ message: 'Sign in first.' }] },
    });
    expect(await post(path, editor)).toMatchObject({
      status: 403,
      body: { errors: [{ message: 'Only administrators may do this.' }] },
    });
    expect((await post(path.replace(/\/\d+\//, '/999999/'))).status).toBe(404);
    expect((await post(path.replace(/\/\d+\//, '/nonsense/'))).status).toBe(404);
  }
  expect((await api(payload, `/webhooks/${id}/secrets`, { authorization: editor })).status).toBe(403);
});

test('nobody writes deliveries by hand, administrators included, and only they read them', async () => {
  const { id } = await aWebhook(payload, 'http://127.0.0.1:9/');
  const { delivery } = (await post(`/webhooks/${id}/test`)).body;
  const path = `/webhook-deliveries/${delivery}`;
  expect((await post('/webhook-deliveries', admin, { title: 'x' })).status).toBe(403);
  for (const method of ['PATCH', 'DELETE']) {
    expect((await api(payload, path, { method, authorization: admin, body: {} })).status).toBe(403);
  }
  expect((await api(payload, path, { authorization: editor })).status).toBe(403);
  const read = await api(payload, path, { authorization: admin });
  expect(read).toMatchObject({ status: 200, body: { state: 'waiting', type: 'test' } });
  expect(Object.keys(read.body)).not.toContain('leasedUntil');
});

test('the secret is shown once, and stands in no other answer', async () => {
  const created = await create('http://127.0.0.1:9/');
  const id = Number(created.body.doc.id);
  const [first, second] = [
    await post(`/webhooks/${id}/reveal-secret`),
    await post(`/webhooks/${id}/reveal-secret`),
  ];
  const { secret } = first.body;
  expect(secret).toMatch(/^whsec_[A-Za-z0-9+/]{43}=$/);
  expect(second).toMatchObject({
    status: 409,
    body: { errors: [{ message: expect.stringContaining('Make a new one') }] },
  });
  const others = [
    created.body,
    (await api(payload, `/webhooks/${id}`, { authorization: admin })).body,
    (await api(payload, `/webhooks/${id}/secrets`, { authorization: admin })).body,
    (await payload.db.pool.query('SELECT * FROM webhook_secrets')).rows,
    (await payload.db.pool.query('SELECT * FROM activity')).rows,
  ];
  expect(JSON.stringify(others)).not.toContain(secret.slice(6, 30));
});

test('two who ask for the secret at once do not both get it', async () => {
  const { id } = await aWebhook(payload, 'http://127.0.0.1:9/');
  const answers = await Promise.all([1, 2, 3].map(() => post(`/webhooks/${id}/reveal-secret`)));
  expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 409, 409]);
});

test('a new secret tells until when the old one signs; with keepOld false that is over', async () => {
  const { id } = await aWebhook(payload, 'http://127.0.0.1:9/');
  const inHours = (body: { oldSecretsSignUntil: string }) =>
    Math.round((Date.parse(body.oldSecretsSignUntil) - Date.now()) / 3_600_000);
  const rotated = await post(`/webhooks/${id}/rotate-secret`);
  expect([rotated.status, inHours(rotated.body)]).toEqual([200, 24]);
  const secrets = async () =>
    (await api(payload, `/webhooks/${id}/secrets`, { authorization: admin })).body.secrets;
  expect(await secrets()).toMatchObject([{ expiresAt: null }, { expiresAt: expect.any(String) }]);
  await post(`/webhooks/${id}/rotate-secret`, admin, { keepOld: false });
  expect(await secrets()).toMatchObject([{ expiresAt: null }]);
  expect((await post(`/webhooks/${id}/rotate-secret`, admin, { keepOld: 'maybe' })).status).toBe(400);
  for (let times = 0; times < 5; times += 1) await post(`/webhooks/${id}/rotate-secret`);
  expect((await post(`/webhooks/${id}/rotate-secret`)).status).toBe(409);
  expect((await post(`/webhooks/${id}/rotate-secret`, admin, { keepOld: false })).status).toBe(200);
});

test('a delivery is sent again under its id, with a new day to arrive in', async () => {
  let status = 500;
  const receiver = await startReceiver((response, received) => say(status)(response, received));
  const { id } = await aWebhook(payload, receiver.url);
  const { delivery } = (await post(`/webhooks/${id}/test`)).body;
  const { send } = aSender(payload);
  for (let hours = 0; hours < 25; hours += 1) await send(3600);
  expect((await deliveriesTo(payload, id))[0]?.state).toBe('failed');
  status = 200;
  const arrived = receiver.received.length;
  expect(await post(`/webhook-deliveries/${delivery}/replay`)).toMatchObject({
    status: 202,
    body: { delivery },
  });
  await send();
  await receiver.stop();
  expect(receiver.received).toHaveLength(arrived + 1);
  expect(new Set(receiver.received.map(({ event }) => event.id)).size).toBe(1);
  expect(await deliveriesTo(payload, id)).toMatchObject([{ state: 'delivered', tries: 1, status: 200 }]);
});

test('nothing is sent again while it is being sent, or to a webhook that is off', async () => {
  const { id } = await aWebhook(payload, 'http://127.0.0.1:9/');
  const { delivery } = (await post(`/webhooks/${id}/test`)).body;
  await payload.db.pool.query("UPDATE webhook_deliveries SET state = 'sending' WHERE id = $1", [delivery]);
  expect((await post(`/webhook-deliveries/${delivery}/replay`)).status).toBe(409);
  await payload.db.pool.query("UPDATE webhook_deliveries SET state = 'failed' WHERE id = $1", [delivery]);
  await payload.update({ collection: 'webhooks', id, data: { enabled: false } });
  for (const path of [`/webhook-deliveries/${delivery}/replay`, `/webhooks/${id}/test`]) {
    expect(await post(path)).toMatchObject({
      status: 409,
      body: { errors: [{ message: expect.stringContaining('turned off') }] },
    });
  }
});

test('an address is refused at its field: not a web address, not secure, with a password, or private', async () => {
  process.env.WEBHOOK_ALLOW_PRIVATE = 'false';
  const refused = {
    'not an address': /whole web address/,
    'ftp://example.org/': /https:/,
    'http://example.org/hook': /https:/,
    'https://user:password@example.org/': /name and password/,
    'https://127.0.0.1/hook': /not on the public internet/,
    'https://[::1]/hook': /not on the public internet/,
    'https://[::ffff:10.0.0.1]/hook': /not on the public internet/,
    'https://169.254.169.254/latest/meta-data': /not on the public internet/,
    'https://2130706433/hook': /not on the public internet/,
    'https://localhost/hook': /not on the public internet/,
  };
  for (const [url, message] of Object.entries(refused)) {
    const { status, body } = await create(url);
    const [problem] = body.errors[0].data.errors;
    expect([url, status, problem.path]).toEqual([url, 400, 'url']);
    expect(problem.message).toMatch(message);
  }
  expect((await create(`https://example.org/${'x'.repeat(2000)}`)).status).toBe(400);
  expect((await create('https://93.184.216.34/hook')).status).toBe(201);
});

test('a webhook whose address is no longer allowed can still be turned off', async () => {
  const { id } = await aWebhook(payload, 'http://127.0.0.1:9/');
  process.env.WEBHOOK_ALLOW_PRIVATE = 'false';
  const body = { enabled: false, url: 'http://127.0.0.1:9/' };
  expect(
    (await api(payload, `/webhooks/${id}`, { method: 'PATCH', authorization: admin, body })).status,
  ).toBe(200);
});

test('there are twenty webhooks at most, however many are made at once', async () => {
  await forgetWebhooks(payload);
  for (let made = 0; made < 18; made += 1) await aWebhook(payload, 'http://127.0.0.1:9/');
  const answers = await Promise.all([1, 2, 3, 4].map(() => create('http://127.0.0.1:9/')));
  expect(answers.map(({ status }) => status).toSorted()).toEqual([201, 201, 400, 400]);
  await forgetWebhooks(payload);
});
