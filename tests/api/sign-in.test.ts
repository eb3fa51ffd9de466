import crypto from 'node:crypto';
import type { Payload } from 'payload';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { aPerson } from '../setup/content';
import { countStatements } from '../setup/count-statements';
import { aPlace, ask, type RouteAnswer } from '../setup/routes';
import { startTestPayload } from '../setup/test-payload';

let payload: Payload;
let stop: () => Promise<void>;
let configured: Payload['email'];

beforeAll(async () => {
  ({ payload, stop } = await startTestPayload());
  configured = payload.email;
});
afterAll(() => stop());
beforeEach(() => payload.db.pool.query('DELETE FROM rate_limits'));
afterEach(() => {
  payload.email = configured;
});

const right = 'long-enough-1';
const wrong = 'long-enough-2';

const signIn = (email: string, password: string, headers: Record<string, string> = aPlace()) =>
  ask('/users/login', { method: 'POST', body: { email, password }, headers });

async function signInByGraphql(email: string, password: string, headers = aPlace()): Promise<RouteAnswer> {
  const query = `mutation { loginUser(email: ${JSON.stringify(email)}, password: ${JSON.stringify(password)}) { token } }`;
  return ask('/graphql', { method: 'POST', body: { query }, headers });
}

async function known(): Promise<string> {
  return (await aPerson(payload, 'writer')).email;
}

/** What a request does, besides what it says. */
async function workOf(request: () => Promise<RouteAnswer>) {
  const hash = vi.spyOn(crypto, 'pbkdf2');
  let answer: RouteAnswer | undefined;
  const statements = await countStatements(async () => {
    answer = await request();
  });
  const hashes = hash.mock.calls.map(([, , iterations, length, digest]) => [iterations, length, digest]);
  hash.mockRestore();
  return {
    status: answer?.status,
    text: answer?.text,
    headers: [...(answer?.headers ?? [])],
    hashes,
    statements,
  };
}

test.for([
  ['REST', signIn],
  ['GraphQL', signInByGraphql],
] as const)(
  '%s says and does the same for a wrong password and for an address that nobody has',
  async ([, by]) => {
    const email = await known();
    await by(email, wrong);
    const existing = await workOf(() => by(email, wrong));
    const missing = await workOf(() => by('nobody@example.org', wrong));
    expect(existing.hashes).toEqual([[600_000, 32, 'sha256']]);
    expect(existing.text).toContain('incorrect');
    expect(missing).toEqual(existing);
  },
);

test('what cannot be a sign-in is refused alike, and hashes nothing', async () => {
  const email = await known();
  for (const password of ['', '   ']) {
    const existing = await workOf(() => signIn(email, password));
    expect([existing.status, existing.hashes]).toEqual([400, []]);
    expect(await workOf(() => signIn('nobody@example.org', password))).toEqual(existing);
  }
});

async function fail(email: string, times: number): Promise<number[]> {
  const statuses: number[] = [];
  for (let time = 0; time < times; time += 1) statuses.push((await signIn(email, wrong)).status);
  return statuses;
}

/** Without the seconds, which go on. */
const timeless = ({ text }: RouteAnswer) => text.replace(/"retryAfter":\d+/, '"retryAfter":0');

test('after eight wrong passwords an address is locked, whether or not somebody has it', async () => {
  const email = await known();
  const missing = 'nobody@example.org';
  for (const address of [email, missing])
    expect(await fail(address, 9)).toEqual([...Array(8).fill(401), 429]);
  // The right password does not tell either, nor does another place or another way to write the address.
  const locked = await signIn(` ${email.toUpperCase()}`, right);
  const nobodys = await signIn(missing, right);
  expect([locked.status, timeless(locked)]).toEqual([429, timeless(nobodys)]);
  expect(locked.body.errors[0].message).toBe(
    'There were too many wrong passwords. Please try again in 10 minutes.',
  );
  expect(Number(locked.headers.get('retry-after'))).toBeGreaterThan(500);
  expect(locked.headers.get('ratelimit')).toMatch(/"sign-in-address";r=0;t=\d+/);
  expect((await signInByGraphql(email, right)).text).toContain('too many wrong passwords');
  expect((await signInByGraphql(email, right)).headers.get('retry-after')).toMatch(/^\d+$/);
});

test('a locked account hashes nothing, whatever password comes', async () => {
  const email = await known();
  await fail(email, 8);
  expect((await workOf(() => signIn(email, right))).hashes).toEqual([]);
});

test('tries are counted where every instance counts them', async () => {
  await fail('nobody@example.org', 2);
  const { rows } = await payload.db.pool.query('SELECT key, points FROM rate_limits ORDER BY key');
  const points = rows.filter(({ key }) => key.startsWith('sign-in-address:')).map((row) => row.points);
  expect(points).toEqual([2]);
  expect(JSON.stringify(rows)).not.toContain('nobody');
});

test('many tries at once are no more tries', async () => {
  const email = await known();
  const answers = await Promise.all(Array.from({ length: 12 }, () => signIn(email, wrong)));
  expect(answers.map(({ status }) => status).toSorted()).toEqual([
    ...Array(8).fill(401),
    ...Array(4).fill(429),
  ]);
});

const countedAt = async (place: string) => {
  const { rows } = await payload.db.pool.query('SELECT points FROM rate_limits WHERE key = $1', [
    `sign-in:${place}`,
  ]);
  return rows[0]?.points;
};

test('the right password clears the count of its address, and is not counted at its place', async () => {
  const email = await known();
  expect(await fail(email, 7)).not.toContain(429);
  const headers = aPlace();
  await signIn('nobody@example.org', wrong, headers);
  for (let time = 0; time < 3; time += 1) expect((await signIn(email, right, headers)).status).toBe(200);
  expect(await countedAt(headers['x-verdict-client'] ?? '')).toBe(1);
  expect(await fail(email, 7)).not.toContain(429);
});

test('one place may be wrong thirty times, about whomever', async () => {
  const headers = aPlace();
  const tryOnce = async (email: string) => (await signIn(email, wrong, headers)).status;
  expect(await tryOnce('nobody@example.org')).toBe(401);
  await payload.db.pool.query('UPDATE rate_limits SET points = 29 WHERE key = $1', [
    `sign-in:${headers['x-verdict-client']}`,
  ]);
  expect([await tryOnce('nobody2@example.org'), await tryOnce('nobody3@example.org')]).toEqual([401, 429]);
  const email = await known();
  expect((await signIn(email, right, headers)).status).toBe(429);
  expect((await signIn(email, right)).status).toBe(200);
});

test('each of many sign-ins in one GraphQL document counts', async () => {
  const email = await known();
  const tries = Array.from(
    { length: 12 },
    (_, at) => `t${at}: loginUser(email: "${email}", password: "${wrong}") { token }`,
  );
  const { body } = await ask('/graphql', {
    method: 'POST',
    body: { query: `mutation { ${tries.join(' ')} }` },
  });
  const messages: string[] = body.errors.map(({ message }: { message: string }) => message);
  expect(messages.filter((message) => message.includes('too many'))).toHaveLength(4);
  expect((await signIn(email, right)).status).toBe(429);
});

test('the log tells of each try, of each success and of each that was one too many, and no address or password', async () => {
  const email = await known();
  const lines: object[] = [];
  for (const level of ['info', 'warn'] as const)
    vi.spyOn(payload.logger, level).mockImplementation((line: unknown) => {
      if (typeof line === 'object' && line !== null) lines.push({ level, ...line });
    });
  const headers = aPlace();
  await signIn(email, wrong, headers);
  await signIn(email, right, headers);
  await fail(email, 9);
  const told = lines.map((line) => ({ level: '', msg: '', place: '', address: '', ...line }));
  expect(told.slice(0, 3).map(({ level, msg, place }) => [level, msg, place])).toEqual([
    ['info', 'Somebody tries to sign in', headers['x-verdict-client']],
    ['info', 'Somebody tries to sign in', headers['x-verdict-client']],
    ['info', 'Signed in', headers['x-verdict-client']],
  ]);
  expect(told.at(-1)).toMatchObject({ level: 'warn', msg: 'There were too many wrong passwords.' });
  expect(new Set(told.slice(0, -1).map(({ address }) => address)).size).toBe(1);
  expect(JSON.stringify(lines)).not.toMatch(/writer\d|long-enough/);
});

test('an administrator lifts a lock', async () => {
  const email = await known();
  await fail(email, 8);
  const { email: administrator } = await aPerson(payload, 'admin');
  const { body } = await signIn(administrator, right);
  expect((await ask('/users/unlock', { method: 'POST', body: { email } })).status).toBe(403);
  expect((await signIn(email, right)).status).toBe(429);
  const headers = { authorization: `JWT ${body.token}` };
  expect((await ask('/users/unlock', { method: 'POST', body: { email }, headers })).status).toBe(200);
  expect((await signIn(email, right)).status).toBe(200);
});

type Mail = Parameters<Payload['sendEmail']>[0];

function withMailServer(outbox: Mail[], refuses = false): void {
  payload.email = { ...configured, name: 'captured' };
  vi.spyOn(payload.email, 'sendEmail').mockImplementation(async (mail: Mail) => {
    if (refuses) throw new Error('550 no such mailbox');
    outbox.push(mail);
  });
}

const askForLink = (email: string, headers = aPlace()) =>
  ask('/users/forgot-password', { method: 'POST', body: { email }, headers });
const askForLinkByGraphql = (email: string, headers = aPlace()) =>
  ask('/graphql', {
    method: 'POST',
    body: { query: `mutation { forgotPasswordUser(email: "${email}") }` },
    headers,
  });

test.for([
  ['REST', askForLink],
  ['GraphQL', askForLinkByGraphql],
] as const)(
  '%s answers before it is looked whether an address exists, and the link follows',
  async ([, by]) => {
    const outbox: Mail[] = [];
    withMailServer(outbox);
    const email = await known();
    await by('first@example.org');
    const missing = await workOf(() => by('nobody@example.org'));
    const existing = await workOf(() => by(email));
    expect(existing.status).toBe(200);
    expect({ ...existing, statements: 0 }).toEqual({ ...missing, statements: 0 });
    await expect.poll(() => outbox.map(({ to }) => to)).toEqual([email]);
    expect(outbox[0]?.html).toMatch(/\/admin\/reset\/[0-9a-f]{40}/);
  },
);

test('a mail server that is away is nobody’s secret', async () => {
  withMailServer([], true);
  const logged = vi.spyOn(payload.logger, 'error').mockReturnValue(undefined);
  const email = await known();
  const existing = await askForLink(email);
  const missing = await askForLink('nobody@example.org');
  expect([existing.status, existing.text]).toEqual([200, missing.text]);
  await expect.poll(() => logged.mock.calls.length).toBe(1);
  // What was not sent may be asked for again at once.
  const outbox: Mail[] = [];
  vi.restoreAllMocks();
  withMailServer(outbox);
  await askForLink(email);
  await expect.poll(() => outbox.length).toBe(1);
});

test('links are sent five times an hour to one address, and asked for twenty times from one place', async () => {
  withMailServer([]);
  for (const email of [await known(), 'nobody@example.org']) {
    const statuses: number[] = [];
    for (let time = 0; time < 6; time += 1) statuses.push((await askForLink(email)).status);
    expect(statuses).toEqual([...Array(5).fill(200), 429]);
  }
  const headers = aPlace();
  const statuses: number[] = [];
  for (let time = 0; time < 21; time += 1)
    statuses.push((await askForLink(`n${time}@example.org`, headers)).status);
  expect(statuses).toEqual([...Array(20).fill(200), 429]);
  expect((await askForLink('', aPlace())).status).toBe(400);
});

test('guesses at links are limited', async () => {
  const headers = aPlace();
  const body = { token: 'f'.repeat(40), password: right };
  const statuses: number[] = [];
  for (let time = 0; time < 21; time += 1)
    statuses.push((await ask('/users/reset-password', { method: 'POST', body, headers })).status);
  expect(statuses).toEqual([...Array(20).fill(403), 429]);
});

test('addresses are not verified here, and nothing fails for asking', async () => {
  expect((await ask('/users/verify/x', { method: 'POST', body: {} })).status).toBe(404);
  expect(
    (await ask('/api-clients/login', { method: 'POST', body: { email: 'a@b.c', password: 'x' } })).status,
  ).toBe(403);
});

test('inquiries over their limit say how long to wait, in REST and GraphQL', async () => {
  const headers = aPlace();
  const message = { name: 'Ada', email: 'ada@example.org', message: 'Which?' };
  for (let time = 0; time < 5; time += 1)
    expect((await ask('/inquiries', { method: 'POST', body: message, headers })).status).toBe(201);
  const over = await ask('/inquiries', { method: 'POST', body: message, headers });
  expect([over.status, Number(over.headers.get('retry-after')) > 3000]).toEqual([429, true]);
  const query =
    'mutation { createInquiry(data: { name: "Ada", email: "ada@example.org", message: "Which?", status: new }) { id } }';
  const byGraphql = await ask('/graphql', { method: 'POST', body: { query }, headers });
  expect(byGraphql.text).toContain('several messages already');
  expect(Number(byGraphql.headers.get('retry-after'))).toBeGreaterThan(3000);
});
