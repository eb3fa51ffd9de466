import type { Payload } from 'payload';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { aPerson } from '../setup/content';
import { ask, type RouteAnswer } from '../setup/routes';
import { startTestPayload } from '../setup/test-payload';

let payload: Payload;
let stop: () => Promise<void>;
let administrator: Record<string, string>;

beforeAll(async () => {
  ({ payload, stop } = await startTestPayload());
  administrator = await signIn((await aPerson(payload, 'admin')).email);
});
afterAll(() => stop());

const good = 'porridge under seven lanterns';

async function signIn(email: string, password = 'long-enough-1'): Promise<Record<string, string>> {
  const { body } = await ask('/users/login', { method: 'POST', body: { email, password } });
  return { authorization: `JWT ${body.token}` };
}

const told = ({ body }: RouteAnswer): string =>
  body.errors[0].data?.errors?.[0]?.message ?? body.errors[0].message;

/** Common ones that are long enough, one with the usual changes, walks across the keyboard, and one’s own name. */
const weak = [
  ['short', 'a7$kQ9!x', '12 characters or more'],
  ['common', '123456789012', 'first that are tried'],
  ['common', 'passwordpassword', 'first that are tried'],
  ['changed', 'P@ssw0rd2026', 'first that are tried'],
  ['walked', 'qazwsxedcrfv', 'first that are tried'],
  ['repeated', 'z'.repeat(64), 'first that are tried'],
  ['own', 'Weak Person 2026', 'little more than a name'],
  ['of the site', 'verdict-admin-1', 'little more than a name'],
  ['endless', 'porridge '.repeat(30), 'at most 200'],
] as const;

test.for(weak)('nobody is given a password that is %s', async ([, password, reason]) => {
  const person = { name: 'Weak Person', email: 'weak@example.org', role: 'writer', password };
  const answer = await ask('/users', { method: 'POST', body: person, headers: administrator });
  expect([answer.status, told(answer)]).toEqual([400, expect.stringContaining(reason)]);
  expect(answer.text).not.toContain(password);
  const query = `mutation { createUser(data: { name: "Weak Person", email: "weak@example.org", role: writer, password: ${JSON.stringify(password)} }) { id } }`;
  const byGraphql = await ask('/graphql', { method: 'POST', body: { query }, headers: administrator });
  expect(byGraphql.body.errors?.length).toBe(1);
  expect(
    (await payload.count({ collection: 'users', where: { name: { equals: 'Weak Person' } } })).totalDocs,
  ).toBe(0);
});

test('a person changes their own password to a good one, and signs in with exactly that', async () => {
  const { id, email } = await aPerson(payload, 'writer');
  const headers = await signIn(email);
  const change = (password: string) => ask(`/users/${id}`, { method: 'PATCH', body: { password }, headers });
  expect(told(await change(`${email}`))).toContain('little more than a name');
  expect((await change(good)).status).toBe(200);
  const status = async (password: string) =>
    (await ask('/users/login', { method: 'POST', body: { email, password } })).status;
  expect([await status(good), await status(good.toUpperCase()), await status('long-enough-1')]).toEqual([
    200, 401, 401,
  ]);
});

test('who may not change an account learns nothing of it by a password that is like it', async () => {
  const { id, email } = await aPerson(payload, 'editor');
  const asked = async (password: string, headers: Record<string, string>) => {
    const { status, text } = await ask(`/users/${id}`, { method: 'PATCH', body: { password }, headers });
    return [status, text];
  };
  const writer = await signIn((await aPerson(payload, 'writer')).email);
  for (const headers of [{}, writer]) {
    const refused = await asked(good, headers);
    expect(refused[0]).not.toBe(200);
    expect(await asked(`${email} 1`, headers)).toEqual(refused);
  }
});

test('a link to a new password takes no weak one, and still works for a good one', async () => {
  const { id, email } = await aPerson(payload, 'writer');
  const token = await payload.forgotPassword({ collection: 'users', data: { email }, disableEmail: true });
  const reset = (password: string, by = token) =>
    ask('/users/reset-password', { method: 'POST', body: { token: by, password } });
  expect(told(await reset('P@ssw0rd2026'))).toContain('first that are tried');
  expect(told(await reset(email))).toContain('little more than a name');
  // Of a link that does not work nobody is told what it would have been good for.
  const nobodys = await reset('P@ssw0rd2026', 'f'.repeat(40));
  expect([nobodys.status, nobodys.text]).toEqual([403, (await reset(good, 'f'.repeat(40))).text]);
  const done = await reset(good);
  expect([done.status, done.body]).toMatchObject([200, { user: { id } }]);
  expect((await reset(good)).status).toBe(403);
  expect(await payload.findByID({ collection: 'users', id })).toMatchObject({ email });
});

test('whoever knew the old password is signed out by a new one; who changed it is not', async () => {
  const { id, email } = await aPerson(payload, 'editor');
  const [here, elsewhere] = [await signIn(email), await signIn(email)];
  const me = async (headers: Record<string, string>) => (await ask('/users/me', { headers })).status;
  await ask(`/users/${id}`, { method: 'PATCH', body: { password: good }, headers: here });
  expect([await me(here), await me(elsewhere)]).toEqual([200, 401]);
  await ask(`/users/${id}`, { method: 'PATCH', body: { password: `${good} more` }, headers: administrator });
  expect(await me(here)).toBe(401);
});
