import { fork } from 'node:child_process';
import { once } from 'node:events';
import type { Payload } from 'payload';
import { Webhook as Verifier } from 'standardwebhooks';
import { afterAll, afterEach, beforeAll, expect, onTestFinished, test } from 'vitest';
import { projectPath } from '../../../src/cli/project-root';
import { cleanUpDeliveries } from '../../../src/publishing/webhooks/clean-up';
import { queueTest } from '../../../src/publishing/webhooks/queue-deliveries';
import { receiverRules } from '../../../src/publishing/webhooks/receiver-address';
import { listSigningSecrets, putSecret } from '../../../src/publishing/webhooks/stored-secrets';
import { takeDelivery } from '../../../src/publishing/webhooks/take-delivery';
import { type Receiver, say, startReceiver } from '../../setup/receiver';
import { startTestPayload } from '../../setup/test-payload';
import { aSender, aWebhook, deliveriesTo, forgetWebhooks, publishOne } from '../../setup/webhooks';

let payload: Payload;
let stop: () => Promise<void>;

beforeAll(async () => {
  process.env.WEBHOOK_ALLOW_PRIVATE = 'true';
  ({ payload, stop } = await startTestPayload());
});
afterAll(() => stop());
afterEach(() => forgetWebhooks(payload));

async function aReceiver(...parameters: Parameters<typeof startReceiver>): Promise<Receiver> {
  const receiver = await startReceiver(...parameters);
  onTestFinished(() => receiver.stop());
  return receiver;
}

const keeper = () => ({ session: payload.db.drizzle, master: payload.config.secret });
const secretsOf = (webhook: number, at = new Date()) => listSigningSecrets(keeper(), webhook, at);
const statesOf = async (webhook: number) => (await deliveriesTo(payload, webhook)).map(({ state }) => state);
const change = (id: number, title: string) =>
  payload.update({ collection: 'comparisons', id, data: { title, _status: 'published' } });
const testOf = (webhook: number) => queueTest(payload.db.drizzle, webhook);

function headersOf({ received }: Receiver, index = 0): Record<string, string> {
  return Object.fromEntries(
    Object.entries(received[index]?.headers ?? {}).map(([name, value]) => [name, String(value)]),
  );
}

test('what arrives is signed as the Standard Webhooks specification says, body and moment included', async () => {
  const receiver = await aReceiver();
  const { id: webhook } = await aWebhook(payload, receiver.url);
  await publishOne(payload, 'signed');
  await aSender(payload).send();
  const [secret = ''] = await secretsOf(webhook);
  const [arrived] = receiver.received;
  const verifier = new Verifier(secret);
  expect(verifier.verify(arrived?.body ?? '', headersOf(receiver))).toMatchObject({ slug: 'signed' });
  expect(headersOf(receiver)).toMatchObject({
    'webhook-id': arrived?.event.id,
    'content-type': 'application/json; charset=utf-8',
  });
  expect(() => verifier.verify(`${arrived?.body} `, headersOf(receiver))).toThrow();
  const backdated = { ...headersOf(receiver), 'webhook-timestamp': '1600000000' };
  expect(() => verifier.verify(arrived?.body ?? '', backdated)).toThrow();
  expect(await deliveriesTo(payload, webhook)).toMatchObject([
    { state: 'delivered', tries: 1, status: 204, problem: null, nextTryAt: null },
  ]);
});

test('a receiver that is down for an hour loses nothing, gets all in order, and is not hammered', async () => {
  const first = await startReceiver();
  const { id: webhook } = await aWebhook(payload, first.url);
  await first.stop();
  const { send } = aSender(payload);
  const id = await publishOne(payload, 'hour-one');
  await send();
  for (const title of ['second words', 'third words']) await change(id, title);
  await publishOne(payload, 'hour-two');
  for (let minutes = 0; minutes < 60; minutes += 1) await send(60);
  const waiting = await deliveriesTo(payload, webhook);
  expect(waiting.map(({ state }) => state)).toEqual(['waiting', 'waiting', 'waiting', 'waiting']);
  expect(waiting.reduce((sum, { tries }) => sum + tries, 0)).toBeLessThan(15);
  expect(waiting[0]?.problem).toBe('It refused the connection.');
  const again = await aReceiver(say(200), first.port);
  for (let minutes = 0; minutes < 40; minutes += 1) await send(60);
  expect(again.received.map(({ event: { type, slug } }) => [type, slug])).toEqual([
    ['published', 'hour-one'],
    ['changed', 'hour-one'],
    ['changed', 'hour-one'],
    ['published', 'hour-two'],
  ]);
  expect(new Set(await statesOf(webhook))).toEqual(new Set(['delivered']));
});

test('what was refused is sent again under the same id, before what followed on the same document', async () => {
  let refusals = 2;
  const receiver = await aReceiver((response, { event }) => {
    const isRefused = event.slug === 'stubborn' && refusals-- > 0;
    say(isRefused ? 500 : 200)(response, receiver.received[0] ?? { headers: {}, body: '', event });
  });
  await aWebhook(payload, receiver.url);
  const { send } = aSender(payload);
  const id = await publishOne(payload, 'stubborn');
  await change(id, 'changed after');
  await publishOne(payload, 'unconcerned');
  await send();
  await send(13);
  await send(25);
  const arrived = receiver.received.map(({ event: { type, slug } }) => `${type} ${slug}`);
  expect(arrived).toEqual([
    'published stubborn',
    'published unconcerned',
    'published stubborn',
    'published stubborn',
    'changed stubborn',
  ]);
  const ids = receiver.received.filter(({ event }) => event.slug === 'stubborn').map(({ event }) => event.id);
  expect([new Set(ids.slice(0, 3)).size, ids[3] === ids[0]]).toEqual([1, false]);
});

test('a busy receiver that says for how long is not asked before', async () => {
  let isBusy = true;
  const receiver = await aReceiver((response, one) =>
    (isBusy ? say(429, { 'retry-after': '900' }) : say(204))(response, one),
  );
  const { id: webhook } = await aWebhook(payload, receiver.url);
  await publishOne(payload, 'busy');
  const { send } = aSender(payload);
  await send();
  for (let minutes = 1; minutes < 15; minutes += 1) await send(60);
  expect([receiver.received.length, await statesOf(webhook)]).toEqual([1, ['waiting']]);
  isBusy = false;
  await send(90);
  expect([receiver.received.length, await statesOf(webhook)]).toEqual([2, ['delivered']]);
});

test('after a day it is given up, and stays in the log with the reason', async () => {
  const receiver = await aReceiver(say(500));
  const { id: webhook } = await aWebhook(payload, receiver.url);
  await publishOne(payload, 'given-up');
  const { send } = aSender(payload);
  for (let hours = 0; hours <= 24; hours += 1) await send(3600);
  expect(await deliveriesTo(payload, webhook)).toMatchObject([
    { state: 'failed', status: 500, problem: 'It answered 500.', response: 'said 500', nextTryAt: null },
  ]);
  const { length } = receiver.received;
  await send(3600);
  expect(receiver.received).toHaveLength(length);
});

test('410 Gone turns the webhook off', async () => {
  const receiver = await aReceiver(say(410));
  const { id } = await aWebhook(payload, receiver.url);
  for (const slug of ['gone-one', 'gone-two']) await publishOne(payload, slug);
  await aSender(payload).send();
  expect(receiver.received).toHaveLength(1);
  expect(await payload.findByID({ collection: 'webhooks', id })).toMatchObject({ enabled: false });
  expect(await statesOf(id)).toEqual(['failed', 'waiting']);
});

test('a redirect is not followed', async () => {
  const trap = await aReceiver();
  const receiver = await aReceiver(say(307, { location: trap.url }));
  const { id: webhook } = await aWebhook(payload, receiver.url);
  await testOf(webhook);
  await aSender(payload).send();
  expect([receiver.received.length, trap.received.length]).toEqual([1, 0]);
  const problem = 'It answered 307: redirects are not followed.';
  expect(await deliveriesTo(payload, webhook)).toMatchObject([{ state: 'waiting', status: 307, problem }]);
});

test('nothing goes to a private address that is not allowed, whatever the name said when it was saved', async () => {
  const receiver = await aReceiver();
  const { id: webhook } = await aWebhook(payload, receiver.url.replace('http:', 'https:'));
  await testOf(webhook);
  const closed = aSender(payload, { rules: receiverRules(false) });
  await closed.send();
  const problem = 'It leads to an address that is not on the public internet.';
  expect(await deliveriesTo(payload, webhook)).toMatchObject([{ state: 'waiting', problem, status: null }]);
  await payload.update({ collection: 'webhooks', id: webhook, data: { url: receiver.url } });
  await closed.send(60);
  expect((await deliveriesTo(payload, webhook))[0]?.problem).toMatch(/begin with https/);
  expect(receiver.received).toEqual([]);
});

test('a receiver that says nothing holds up nobody else, and its own time is limited', async () => {
  const silent = await aReceiver(() => undefined);
  const quick = await aReceiver();
  const slowOne = await aWebhook(payload, silent.url);
  await aWebhook(payload, quick.url);
  for (const slug of ['race-one', 'race-two', 'race-three']) await publishOne(payload, slug);
  const began = Date.now();
  const { send } = aSender(payload, { timeoutMs: 1_500 });
  const all = send();
  while (quick.received.length < 3 && Date.now() - began < 5_000) {
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  expect(Date.now() - began).toBeLessThan(1_400);
  expect(silent.received).toHaveLength(1);
  await all;
  const problem = 'It did not answer within 1.5 seconds.';
  expect((await deliveriesTo(payload, slowOne.id))[0]).toMatchObject({ state: 'waiting', problem });
});

test('of an endless answer no more than a kilobyte is kept, as text that can be stored', async () => {
  const receiver = await aReceiver((response) => {
    response.writeHead(200);
    const pour = () => {
      while (response.writable && response.write('\u0000<b>é'.repeat(5_000)));
    };
    response.on('drain', pour);
    pour();
  });
  const { id: webhook } = await aWebhook(payload, receiver.url);
  await testOf(webhook);
  await aSender(payload).send();
  const [delivery] = await deliveriesTo(payload, webhook);
  expect(delivery?.state).toBe('delivered');
  expect(Buffer.byteLength(delivery?.response ?? '')).toBeLessThanOrEqual(1030);
  expect(delivery?.response).toMatch(/^<b>é<b>é/);
});

test('while a secret is exchanged both sign, and a day later only the new one', async () => {
  const receiver = await aReceiver();
  const { id: webhook } = await aWebhook(payload, receiver.url);
  const [old = ''] = await secretsOf(webhook);
  const fresh = await putSecret(keeper(), webhook, { overlap: 24, isShown: true });
  const { clock, send } = aSender(payload);
  await testOf(webhook);
  await send();
  const { body = '' } = receiver.received[0] ?? {};
  for (const secret of [old, fresh])
    expect(() => new Verifier(secret).verify(body, headersOf(receiver))).not.toThrow();
  await testOf(webhook);
  await send(24 * 3600 + 1);
  expect(headersOf(receiver, 1)['webhook-signature']?.split(' ')).toHaveLength(1);
  expect(await secretsOf(webhook, clock())).toEqual([fresh]);
});

test('a secret that was stored under another PAYLOAD_SECRET signs nothing; a new one mends it', async () => {
  const receiver = await aReceiver();
  const { id: webhook } = await aWebhook(payload, receiver.url);
  await putSecret({ ...keeper(), master: 'another secret of the site, long enough' }, webhook, {
    overlap: 0,
    isShown: true,
  });
  await testOf(webhook);
  const { send } = aSender(payload);
  await send();
  expect((await deliveriesTo(payload, webhook))[0]?.problem).toMatch(/Make a new secret/);
  await putSecret(keeper(), webhook, { overlap: 0, isShown: true });
  await send(60);
  expect(receiver.received).toHaveLength(1);
});

test('many senders at once deliver each thing once', async () => {
  const receivers = [await aReceiver(), await aReceiver(), await aReceiver()];
  for (const { url } of receivers) await aWebhook(payload, url, { collections: [] });
  for (let made = 0; made < 4; made += 1) await publishOne(payload, `crowd-${made}`);
  const senders = [aSender(payload), aSender(payload), aSender(payload)];
  // One sees what is due again when it is free; until everything arrived, the others are sent to look again.
  for (let looks = 0; looks < 60; looks += 1) await Promise.all(senders.map(({ send }) => send()));
  for (const { received } of receivers) {
    expect(received).toHaveLength(24);
    expect(new Set(received.map(({ event }) => event.id)).size).toBe(24);
  }
});

test('a delivery whose sender died is taken up by another when its lease has run out', async () => {
  const receiver = await aReceiver();
  const { id: webhook } = await aWebhook(payload, receiver.url);
  await testOf(webhook);
  const { clock, send } = aSender(payload);
  expect(await takeDelivery(payload.db.drizzle, clock())).not.toBeNull();
  await send(50);
  expect(receiver.received).toHaveLength(0);
  await send(11);
  expect(receiver.received).toHaveLength(1);
  expect(await deliveriesTo(payload, webhook)).toMatchObject([{ state: 'delivered', tries: 2 }]);
});

test('a process that is killed while it sends loses nothing', async () => {
  let isKilled = false;
  const receiver = await aReceiver((response, received) => {
    if (isKilled) say(200)(response, received);
  });
  const { id: webhook } = await aWebhook(payload, receiver.url);
  await publishOne(payload, 'killed');
  const child = fork(projectPath('tests/setup/own-webhook-sender.ts'), { execArgv: ['--import', 'tsx'] });
  await expect.poll(() => receiver.received.length, { timeout: 20_000 }).toBe(1);
  child.kill('SIGKILL');
  await once(child, 'exit');
  isKilled = true;
  expect(await statesOf(webhook)).toEqual(['sending']);
  await aSender(payload).send(61);
  expect(await statesOf(webhook)).toEqual(['delivered']);
  expect(new Set(receiver.received.map(({ event }) => event.id)).size).toBe(1);
});

test('what ended a month ago is forgotten; what is open stays', async () => {
  const receiver = await aReceiver();
  const { id: webhook } = await aWebhook(payload, receiver.url);
  const { send } = aSender(payload);
  await testOf(webhook);
  await send();
  await testOf(webhook);
  const inDays = (days: number) => new Date(Date.now() + days * 24 * 3600_000);
  await cleanUpDeliveries(payload, inDays(29.9));
  expect(await statesOf(webhook)).toEqual(['delivered', 'waiting']);
  await cleanUpDeliveries(payload, inDays(30.1));
  expect(await statesOf(webhook)).toEqual(['waiting']);
});

test('what waits for a webhook that stays off fails after its day', async () => {
  const receiver = await aReceiver();
  const { id } = await aWebhook(payload, receiver.url);
  await testOf(id);
  await payload.update({ collection: 'webhooks', id, data: { enabled: false } });
  await aSender(payload).send();
  expect(receiver.received).toEqual([]);
  await cleanUpDeliveries(payload, new Date(Date.now() + 25 * 3600_000));
  expect(await deliveriesTo(payload, id)).toMatchObject([
    { state: 'failed', problem: 'The webhook was turned off.' },
  ]);
});
