import { handleEndpoints, type Payload } from 'payload';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { cleanUpSessions } from '../../src/publishing/clean-up-sessions';
import { aPerson } from '../setup/content';
import { ask } from '../setup/routes';
import { startTestPayload } from '../setup/test-payload';

let payload: Payload;
let stop: () => Promise<void>;

beforeAll(async () => {
  ({ payload, stop } = await startTestPayload());
});
afterAll(() => stop());

type Headers = Record<string, string>;

async function signIn(email: string): Promise<Headers> {
  const { body } = await ask('/users/login', { method: 'POST', body: { email, password: 'long-enough-1' } });
  return { authorization: `JWT ${body.token}` };
}

const me = async (headers: Headers) => (await ask('/users/me', { headers })).status;
const list = (id: number, headers: Headers) => ask(`/users/${id}/sessions`, { headers });
const end = (id: number, headers: Headers, body: object = {}) =>
  ask(`/users/${id}/end-sessions`, { method: 'POST', body, headers });
const ids = async (id: number, headers: Headers): Promise<string[]> =>
  (await list(id, headers)).body.sessions.map((session: { id: string }) => session.id);

test('an account sees where it is signed in, when and from where that was last used, and which one is this', async () => {
  const { id, email } = await aPerson(payload, 'writer');
  const [here, there] = [await signIn(email), await signIn(email)];
  await me({ ...there, 'user-agent': 'Elsewhere/1.0', 'x-verdict-client': '203.0.113.9' });
  await me({ ...here, 'user-agent': 'Here/1.0\u0001'.slice(0, 8), 'x-verdict-client': '2001:db8:1:2:3::4' });
  const noted = async () => {
    const { body } = await list(id, here);
    return body.sessions.map(({ place, agent, isThisOne }: Headers) => ({ place, agent, isThisOne }));
  };
  await expect.poll(noted).toEqual([
    { place: '2001:db8:1:2::/64', agent: 'Here/1.0', isThisOne: true },
    { place: '203.0.113.9', agent: 'Elsewhere/1.0', isThisOne: false },
  ]);
  const { body, headers } = await list(id, here);
  expect(headers.get('cache-control')).toContain('no-store');
  for (const session of body.sessions) {
    expect(Math.abs(Date.now() - Date.parse(session.lastUsedAt))).toBeLessThan(60_000);
    expect(Date.parse(session.expiresAt) - Date.parse(session.createdAt)).toBe(8 * 3_600_000);
  }
});

test('a use is noted once a minute, and the next one moves it', async () => {
  const { id, email } = await aPerson(payload, 'writer');
  const here = await signIn(email);
  await me(here);
  const noted = async () =>
    (await payload.db.pool.query('SELECT last_used_at FROM session_notes WHERE user_id = $1', [id])).rows[0]
      ?.last_used_at;
  await expect.poll(noted).toBeInstanceOf(Date);
  const first = await noted();
  // As another instance would, which has not heard of it.
  const { noteSession } = await import('../../src/cms/collections/users/sessions/note-session');
  const [session = ''] = await ids(id, here);
  const anotherInstance = () => ({ logger: payload.logger, db: Object.create(payload.db) });
  noteSession(anotherInstance(), { id: session, user: id, headers: new Headers() });
  await payload.db.pool.query('SELECT pg_sleep(0.2)');
  expect(await noted()).toEqual(first);
  await payload.db.pool.query(
    `UPDATE session_notes SET last_used_at = now() - interval '2 minutes' WHERE user_id = $1`,
    [id],
  );
  noteSession(anotherInstance(), { id: session, user: id, headers: new Headers() });
  await expect.poll(async () => (await noted()) >= first).toBe(true);
});

test('one session is ended, at once, by whichever way it asks', async () => {
  const { id, email } = await aPerson(payload, 'editor');
  const [here, there] = [await signIn(email), await signIn(email)];
  const other = (await list(id, here)).body.sessions.find(
    ({ isThisOne }: { isThisOne: boolean }) => !isThisOne,
  );
  const { status, body } = await end(id, here, { session: other.id });
  expect([status, body.ended, body.sessions.length]).toEqual([200, 1, 1]);
  expect([await me(here), await me(there)]).toEqual([200, 401]);
  const cookie = {
    cookie: `verdict-token=${there.authorization?.slice(4)}`,
    'sec-fetch-site': 'same-origin',
  };
  expect((await ask('/users/me', { headers: cookie })).body.user).toBeNull();
  const query = '{ meUser { user { id } } }';
  expect(
    (await ask('/graphql', { method: 'POST', body: { query }, headers: cookie })).body.data.meUser.user,
  ).toBeNull();
  expect((await ask('/users/refresh-token', { method: 'POST', headers: cookie })).status).toBe(403);
  expect((await end(id, here, { session: other.id })).body.ended).toBe(0);
});

test('all others are ended, or all of them', async () => {
  const { id, email } = await aPerson(payload, 'writer');
  const [here, there, elsewhere] = [await signIn(email), await signIn(email), await signIn(email)];
  expect((await end(id, here)).body.ended).toBe(2);
  expect([await me(here), await me(there), await me(elsewhere)]).toEqual([200, 401, 401]);
  expect((await end(id, here, { keepThisOne: false })).body.ended).toBe(1);
  expect(await me(here)).toBe(401);
});

test('administrators see and end the sessions of others, and the log says so; nobody else does', async () => {
  const { id, email, name } = await aPerson(payload, 'editor');
  const theirs = await signIn(email);
  const colleague = await signIn((await aPerson(payload, 'editor')).email);
  for (const [headers, status] of [
    [{}, 401],
    [colleague, 403],
  ] as const) {
    expect((await list(id, headers)).status).toBe(status);
    expect((await end(id, headers)).status).toBe(status);
  }
  // Whether there is such an account is not told either.
  expect((await list(1_000_000, colleague)).status).toBe(403);
  const administrator = await signIn((await aPerson(payload, 'admin')).email);
  expect((await list(id, administrator)).body.sessions).toHaveLength(1);
  expect((await end(id, administrator)).body).toMatchObject({ ended: 1, sessions: [] });
  expect(await me(theirs)).toBe(401);
  expect(await me(administrator)).toBe(200);
  const { docs } = await payload.find({
    collection: 'activity',
    sort: '-id',
    limit: 1,
    overrideAccess: true,
  });
  expect(docs[0]?.title).toBe(`${name}: sessions ended`);
});

test('a session of somebody else is not ended by way of one’s own account', async () => {
  const [own, other] = [await aPerson(payload, 'writer'), await aPerson(payload, 'writer')];
  const [mine, theirs] = [await signIn(own.email), await signIn(other.email)];
  const [session] = await ids(other.id, theirs);
  expect((await end(own.id, mine, { session })).body.ended).toBe(0);
  expect(await me(theirs)).toBe(200);
});

test('a list of sessions that was read before does not bring an ended one back', async () => {
  const { id, email } = await aPerson(payload, 'editor');
  const [here, there] = [await signIn(email), await signIn(email)];
  const before = await payload.db.findOne<{ id: number; sessions: { id: string }[] }>({
    collection: 'users',
    where: { id: { equals: id } },
  });
  expect(before?.sessions).toHaveLength(2);
  expect((await end(id, here)).body.ended).toBe(1);
  // What Payload does when somebody signs in or saves at that very moment.
  await payload.db.updateOne({ collection: 'users', id, data: { ...before }, returning: false });
  expect([await me(here), await me(there)]).toEqual([200, 401]);
});

test('another instance refuses an ended session at once', async () => {
  const { id, email } = await aPerson(payload, 'editor');
  const [here, there] = [await signIn(email), await signIn(email)];
  await me(there);
  const { getPayload } = await import('payload');
  const { default: config } = await import('../../payload.config');
  const other = await getPayload({ config, key: 'another-instance' });
  const asked = async (headers: Headers) => {
    const request = new Request('http://127.0.0.1:3000/api/users/me', { headers });
    const { user } = await (
      await handleEndpoints({ config: other.config, request, payloadInstanceCacheKey: 'another-instance' })
    ).json();
    return user?.id ?? null;
  };
  expect(await asked(there)).toBe(id);
  await end(id, here);
  expect([await asked(there), await asked(here)]).toEqual([null, id]);
  await other.destroy();
});

test('however often it is renewed, a session ends after a week', async () => {
  const { id, email } = await aPerson(payload, 'writer');
  const here = await signIn(email);
  const began = (days: number) =>
    payload.db.pool.query(
      `UPDATE users_sessions SET created_at = now() - make_interval(days => $2) WHERE _parent_id = $1`,
      [id, days],
    );
  await began(6);
  expect(await me(here)).toBe(200);
  await began(8);
  expect(await me(here)).toBe(401);
});

test('what was noted of sessions that are over is forgotten after a week', async () => {
  const { id, email } = await aPerson(payload, 'writer');
  const here = await signIn(email);
  await me(here);
  const kept = async () =>
    (await payload.db.pool.query('SELECT id FROM session_notes WHERE user_id = $1', [id])).rows.length;
  await expect.poll(kept).toBe(1);
  await payload.db.pool.query(
    `UPDATE session_notes SET noted_at = now() - interval '9 days' WHERE user_id = $1`,
    [id],
  );
  await cleanUpSessions(payload);
  expect(await kept()).toBe(1);
  await end(id, here, { keepThisOne: false });
  await cleanUpSessions(payload);
  expect(await kept()).toBe(0);
});

test('whoever has no account any more is signed out everywhere', async () => {
  const { id, email } = await aPerson(payload, 'writer');
  const theirs = await signIn(email);
  expect(await me(theirs)).toBe(200);
  await payload.delete({ collection: 'users', id });
  expect(await me(theirs)).toBe(401);
});
