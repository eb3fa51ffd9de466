import type { Payload } from 'payload';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { api, loginAs } from '../setup/api';
import { aClient, type TestClient } from '../setup/clients';
import { aPerson } from '../setup/content';
import { graphql } from '../setup/graphql';
import { startTestPayload } from '../setup/test-payload';

let payload: Payload;
let stop: () => Promise<void>;
let admin: string;
let editor: string;
let draft: number;

beforeAll(async () => {
  ({ payload, stop } = await startTestPayload());
  admin = await loginAs(payload, (await aPerson(payload, 'admin')).email);
  editor = await loginAs(payload, (await aPerson(payload, 'editor')).email);
  ({ id: draft } = await payload.create({
    collection: 'options',
    data: { name: 'Secret option', _status: 'draft' },
    draft: true,
  }));
});
afterAll(() => stop());

const post = (path: string, body: unknown = {}, authorization: string | null = admin) =>
  api(payload, path, { method: 'POST', authorization, body });
const change = (id: number, body: object) =>
  api(payload, `/api-clients/${id}`, { method: 'PATCH', authorization: admin, body });
const readAs = (authorization: string) => api(payload, `/options/${draft}?draft=true`, { authorization });
const asKey = (key: unknown) => readAs(`Bearer ${String(key)}`);
const keysOf = async ({ id }: TestClient) =>
  (await api(payload, `/api-clients/${id}/keys`, { authorization: admin })).body.keys;
const hoursUntil = (moment: string) => Math.round((Date.parse(moment) - Date.now()) / 3_600_000);
const query = (statement: string, values: unknown[] = []) => payload.db.pool.query(statement, values);
const reader = () => aClient(payload, ['read-drafts']);

test('the key is in the answer that creates the client, and nowhere else', async () => {
  const created = await post('/api-clients', { name: 'Importer', scopes: ['read-drafts'] });
  const { key, keyStart, id } = created.body.doc;
  expect(key).toMatch(/^vk_[\w-]{43}$/);
  expect(keyStart).toBe(key.slice(0, 9));
  const kept = await api(payload, `/api-clients/${id}`, { authorization: admin });
  expect(kept.body).toMatchObject({ name: 'Importer', keyStart, state: 'working', lastUsedAt: null });
  const everything = [
    kept.body,
    (await api(payload, '/api-clients?depth=2', { authorization: admin })).body,
    (await api(payload, `/api-clients/${id}/keys`, { authorization: admin })).body,
    (await graphql(payload, '{ ApiClients { docs { name key keyStart } } }', admin)).body,
    (await query('SELECT * FROM api_client_keys')).rows,
    (await query('SELECT * FROM api_clients')).rows,
    (await query('SELECT * FROM activity')).rows,
  ];
  expect(JSON.stringify(everything)).not.toContain(key.slice(9));
  expect(JSON.stringify(everything.slice(0, 4))).not.toContain('Hash');
});

test('what an administrator sends of the fields that are told is not stored', async () => {
  const sent = { name: 'Liar', scopes: ['publish'], key: 'vk_mine', keyStart: 'vk_mine', state: 'expired' };
  const { body } = await post('/api-clients', { ...sent, lastUsedAt: '2020-01-01T00:00:00.000Z' });
  const read = await api(payload, `/api-clients/${body.doc.id}`, { authorization: admin });
  expect(read.body).toMatchObject({ state: 'working', lastUsedAt: null, keyStart: body.doc.key.slice(0, 9) });
  expect(body.doc.key).not.toBe('vk_mine');
});

test('GraphQL gives the key of a new client as well', async () => {
  const mutation = 'mutation { createApiClient(data: { name: "G", scopes: [read_drafts] }) { id key } }';
  const { body } = await graphql(payload, mutation, admin);
  expect((await asKey(body.data.createApiClient.key)).status).toBe(200);
});

test('after a rotation both keys work until the stated moment, and the new one after it', async () => {
  const client = await reader();
  const { status, body, headers } = await post(`/api-clients/${client.id}/rotate-key`);
  expect([status, headers.get('cache-control')]).toEqual([200, 'no-store']);
  expect(body.key).toMatch(/^vk_[\w-]{43}$/);
  expect(body.keys).toMatchObject([
    { keyStart: body.key.slice(0, 9), expiresAt: null },
    { keyStart: client.key.slice(0, 9), expiresAt: expect.any(String) },
  ]);
  expect(hoursUntil(body.keys[1].expiresAt)).toBe(24);
  expect((await asKey(client.key)).status).toBe(200);
  expect((await asKey(body.key)).status).toBe(200);
  await query("UPDATE api_client_keys SET expires_at = now() - interval '1 ms' WHERE expires_at IS NOT NULL");
  expect((await asKey(client.key)).status).toBe(401);
  expect((await asKey(body.key)).status).toBe(200);
  expect(await keysOf(client)).toHaveLength(1);
});

test('the former key goes on for a week, a day or not at all', async () => {
  const client = await reader();
  const rotate = (keepOldHours: unknown) => post(`/api-clients/${client.id}/rotate-key`, { keepOldHours });
  const week = await rotate(168);
  expect(hoursUntil(week.body.keys[1].expiresAt)).toBe(168);
  // A day ends before a week does: what was promised for longer is cut.
  const day = await rotate(24);
  expect(
    day.body.keys.map(({ expiresAt }: { expiresAt: string | null }) => expiresAt && hoursUntil(expiresAt)),
  ).toEqual([null, 24, 24]);
  const once = await rotate(0);
  expect(once.body.keys).toHaveLength(1);
  for (const { key } of [client, week.body, day.body]) expect((await asKey(key)).status).toBe(401);
  expect((await asKey(once.body.key)).status).toBe(200);
  for (const wrong of [-1, 169, 1.5, '24', null]) expect((await rotate(wrong)).status).toBe(400);
});

test('a key whose end is near is given no more time by a later rotation', async () => {
  const client = await reader();
  await post(`/api-clients/${client.id}/rotate-key`, { keepOldHours: 1 });
  const { body } = await post(`/api-clients/${client.id}/rotate-key`, { keepOldHours: 168 });
  expect(
    body.keys.map(({ expiresAt }: { expiresAt: string | null }) => expiresAt && hoursUntil(expiresAt)),
  ).toEqual([null, 168, 1]);
});

test('of two who rotate the same key at once, one gets a new key', async () => {
  const client = await reader();
  const [current] = await keysOf(client);
  const answers = await Promise.all(
    [1, 2, 3].map(() => post(`/api-clients/${client.id}/rotate-key`, { replaces: current.id })),
  );
  expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 409, 409]);
  expect(await keysOf(client)).toHaveLength(2);
  expect((await post(`/api-clients/${client.id}/rotate-key`, { replaces: 'x' })).status).toBe(400);
});

test('five keys of a client work at most, however they are asked for; ending them makes room', async () => {
  const client = await reader();
  const answers = await Promise.all(
    [1, 2, 3, 4, 5, 6].map(() => post(`/api-clients/${client.id}/rotate-key`)),
  );
  expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 200, 200, 200, 409, 409]);
  const newest = answers.filter(({ status }) => status === 200);
  const ended = await post(`/api-clients/${client.id}/end-former-keys`);
  expect(ended.body.keys).toHaveLength(1);
  const statuses = await Promise.all(newest.map(({ body }) => asKey(body.key)));
  expect(statuses.map(({ status }) => status).toSorted()).toEqual([200, 401, 401, 401]);
  expect((await post(`/api-clients/${client.id}/rotate-key`)).status).toBe(200);
});

test('a revoked or an expired client gets no new key, and is told how to have one', async () => {
  const client = await reader();
  await change(client.id, { revoked: true });
  const why = (message: RegExp) => ({
    status: 409,
    body: { errors: [{ message: expect.stringMatching(message) }] },
  });
  expect(await post(`/api-clients/${client.id}/rotate-key`)).toMatchObject(why(/revoked.*untick/));
  await change(client.id, { revoked: false });
  await query("UPDATE api_clients SET expires_at = now() - interval '1 s' WHERE id = $1", [client.id]);
  expect(await post(`/api-clients/${client.id}/rotate-key`)).toMatchObject(why(/expired.*later date/));
  expect(await keysOf(client)).toHaveLength(1);
});

test('a rotation is in the log of activity, with who did it; what ended nothing is not', async () => {
  const client = await aClient(payload, ['read-drafts'], { name: 'Feed reader' });
  await post(`/api-clients/${client.id}/end-former-keys`);
  await post(`/api-clients/${client.id}/rotate-key`);
  await post(`/api-clients/${client.id}/end-former-keys`);
  const { rows } = await query(
    `SELECT title, action, actor_name, tags, paths FROM activity
     WHERE document_collection = 'api-clients' AND document_id = $1 ORDER BY id`,
    [client.id],
  );
  expect(rows.slice(1)).toEqual([
    {
      title: 'Feed reader: new key',
      action: 'changed',
      actor_name: expect.stringMatching(/^admin/),
      tags: [],
      paths: [],
    },
    {
      title: 'Feed reader: former keys ended',
      action: 'changed',
      actor_name: expect.any(String),
      tags: [],
      paths: [],
    },
  ]);
});

test('the steps are for administrators', async () => {
  const client = await aClient(payload, ['publish']);
  const steps = [
    ['POST', 'rotate-key'],
    ['POST', 'end-former-keys'],
    ['GET', 'keys'],
  ] as const;
  for (const [method, step] of steps) {
    const ask = (authorization: string | null, id: number | string = client.id) =>
      api(payload, `/api-clients/${id}/${step}`, { method, authorization });
    expect((await ask(null)).status).toBe(401);
    expect((await ask(editor)).status).toBe(403);
    expect((await ask(client.authorization)).status).toBe(403);
    expect((await ask(admin, 999_999)).status).toBe(404);
    expect((await ask(admin, 'nonsense')).status).toBe(404);
  }
  expect(await keysOf(client)).toHaveLength(1);
});

test('a deleted client takes its keys along, and its drafts stay', async () => {
  const client = await aClient(payload, ['write-drafts']);
  const made = await post('/options?draft=true', { name: 'Left behind' }, client.authorization);
  const removed = await api(payload, `/api-clients/${client.id}`, { method: 'DELETE', authorization: admin });
  expect(removed.status).toBe(200);
  expect((await asKey(client.key)).status).toBe(401);
  const left = await api(payload, `/options/${made.body.doc.id}?draft=true`, { authorization: editor });
  expect(left.body).toMatchObject({ name: 'Left behind', createdByClient: null });
});

const refused = {
  status: 401,
  body: { errors: [{ message: expect.stringContaining('wrong, has expired or was revoked') }] },
};

test('wrong, expired, revoked, ended and malformed are one and the same answer, by REST and GraphQL', async () => {
  const revoked = await reader();
  await change(revoked.id, { revoked: true });
  const expired = await reader();
  await query('UPDATE api_clients SET expires_at = now() WHERE id = $1', [expired.id]);
  const ended = await reader();
  await post(`/api-clients/${ended.id}/rotate-key`, { keepOldHours: 0 });
  const wrong = [
    revoked.authorization,
    expired.authorization,
    ended.authorization,
    `Bearer vk_${'a'.repeat(43)}`,
    'Bearer vk_short',
    'Bearer',
    'Bearer a.b.c',
    'JWT nonsense',
    'Basic dXNlcjpwdw==',
    revoked.key,
    '',
    'x'.repeat(5000),
  ];
  const answers = new Set<string>();
  for (const authorization of wrong) {
    const rest = await api(payload, '/options', { headers: { authorization } });
    expect({ authorization, ...rest }).toMatchObject(refused);
    expect(rest.headers.get('www-authenticate')).toBe('Bearer realm="Verdict", error="invalid_token"');
    answers.add(JSON.stringify([rest.body, [...rest.headers]]));
    if (authorization === '') continue;
    expect(await graphql(payload, '{ Options { totalDocs } }', authorization)).toMatchObject(refused);
  }
  expect(answers.size).toBe(1);
});

test('the scheme may be written small, and a key is case-sensitive', async () => {
  const { key } = await reader();
  expect((await readAs(`bearer ${key}`)).status).toBe(200);
  expect((await readAs(`Bearer ${key.toUpperCase().replace('VK_', 'vk_')}`)).status).toBe(401);
});

test('a stale token does not keep anybody from logging in, and a good one still works', async () => {
  const { email } = await aPerson(payload, 'writer');
  const body = { email, password: 'long-enough-1' };
  const stale = 'JWT a.b.c';
  const login = await post('/users/login', body, stale);
  expect(login.status).toBe(200);
  expect((await post('/users/logout', {}, stale)).status).not.toBe(401);
  for (const scheme of ['JWT', 'Bearer']) {
    const authorization = `${scheme} ${login.body.token}`;
    expect((await api(payload, '/users/me', { authorization })).body.user.email).toBe(email);
    expect((await readAs(authorization)).status).toBe(200);
  }
});

test('while the database cannot be asked, nobody is told that their key is wrong', async () => {
  const { authorization } = await reader();
  await query('ALTER TABLE api_client_keys RENAME TO api_client_keys_away');
  const heard: unknown[] = [];
  const { error } = console;
  console.error = (message: unknown) => heard.push(message);
  const answer = await readAs(authorization);
  console.error = error;
  await query('ALTER TABLE api_client_keys_away RENAME TO api_client_keys');
  expect([answer.status, answer.headers.get('retry-after'), heard.length]).toEqual([503, '5', 1]);
  expect((await readAs(authorization)).status).toBe(200);
});

test('a date of expiry in the past, or out of reach, is refused at its field', async () => {
  const create = (expiresAt: unknown) => post('/api-clients', { name: 'X', scopes: ['publish'], expiresAt });
  for (const wrong of [
    '2020-01-01T00:00:00.000Z',
    '2300-01-01T00:00:00.000Z',
    '+275760-09-13T00:00:00.000Z',
    'soon',
    7,
    1e300,
    [],
  ]) {
    const { status, body } = await create(wrong);
    expect([wrong, status, body.errors[0].data?.errors[0].path]).toEqual([wrong, 400, 'expiresAt']);
  }
  const tomorrow = new Date(Date.now() + 86_400_000).toISOString();
  const made = await create(tomorrow);
  expect(made.status).toBe(201);
  expect((await change(made.body.doc.id, { expiresAt: '2020-01-01T00:00:00.000Z' })).status).toBe(400);
  expect((await change(made.body.doc.id, { expiresAt: null })).status).toBe(200);
});

test('an expired client says so, can be saved as it is, and works again with a later date', async () => {
  const client = await reader();
  await query("UPDATE api_clients SET expires_at = '2026-01-01T00:00:00Z' WHERE id = $1", [client.id]);
  const read = await api(payload, `/api-clients/${client.id}`, { authorization: admin });
  expect(read.body.state).toBe('expired');
  const saved = await change(client.id, { name: 'Still expired', expiresAt: read.body.expiresAt });
  expect([saved.status, saved.body.doc.state]).toEqual([200, 'expired']);
  expect((await asKey(client.key)).status).toBe(401);
  await change(client.id, { expiresAt: new Date(Date.now() + 86_400_000).toISOString() });
  expect((await asKey(client.key)).status).toBe(200);
});

test('a key cannot be turned into a session', async () => {
  const { authorization } = await aClient(payload, ['publish']);
  for (const path of [
    'refresh-token',
    'login',
    'first-register',
    'forgot-password',
    'reset-password',
    'unlock',
  ]) {
    const { status, headers, body } = await post(`/api-clients/${path}`, {}, authorization);
    expect(`${path} ${status}`).toMatch(/ 40[034]$/);
    expect([headers.get('set-cookie'), JSON.stringify(body).includes('oken":')]).toEqual([null, false]);
  }
  const { body } = await graphql(
    payload,
    'mutation { refreshTokenApiClient { refreshedToken } }',
    authorization,
  );
  expect(body.errors[0].message).toMatch(/not allowed|Cannot query/);
});

test('a client needs a name and a scope that exists', async () => {
  for (const wrong of [
    {},
    { name: 'X', scopes: [] },
    { name: 'X', scopes: ['administer'] },
    { scopes: ['publish'] },
  ])
    expect((await post('/api-clients', wrong)).status, JSON.stringify(wrong)).toBe(400);
  expect((await post('/api-clients', { name: 'x'.repeat(121), scopes: ['publish'] })).status).toBe(400);
});
