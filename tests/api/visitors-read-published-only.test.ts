import type { Payload } from 'payload';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { api, loginAs } from '../setup/api';
import { aPerson, comparisonData, type Definitions, prose, someDefinitions } from '../setup/content';
import { startTestPayload } from '../setup/test-payload';

let payload: Payload;
let stop: () => Promise<void>;
let used: Definitions;
let published: number;
let draft: number;

beforeAll(async () => {
  ({ payload, stop } = await startTestPayload());
  used = await someDefinitions(payload);
  const author = await aPerson(payload, 'editor');
  await payload.update({ collection: 'users', id: author.id, data: { publicProfile: true } });
  const data = comparisonData(used, { title: 'Public title', slug: 'public', authors: [author.id] });
  ({ id: published } = await payload.create({
    collection: 'comparisons',
    data: { ...data, _status: 'published' },
  }));
  await payload.update({
    collection: 'comparisons',
    id: published,
    data: { title: 'Secret title' },
    draft: true,
  });
  const others = await someDefinitions(payload);
  ({ id: draft } = await payload.create({
    collection: 'comparisons',
    data: { ...comparisonData(others, { title: 'Secret draft', slug: 'secret' }), _status: 'draft' },
    draft: true,
  }));
});
afterAll(() => stop());

async function graphql(query: string) {
  const { GRAPHQL_POST } = await import('@payloadcms/next/routes');
  const { default: config } = await import('../../payload.config');
  const request = new Request('http://127.0.0.1:3000/api/graphql', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query }),
  });
  return JSON.stringify(await (await GRAPHQL_POST(config)(request)).json());
}

test('a visitor reads the published state of a comparison, not its draft', async () => {
  for (const query of ['', '?draft=true', '?draft=true&depth=2', '?trash=true']) {
    const { body } = await api(payload, `/comparisons/${published}${query}`);
    expect(body.title).toBe('Public title');
  }
});

test('a visitor cannot read a draft by its id, a list, a search or a count', async () => {
  expect((await api(payload, `/comparisons/${draft}`)).status).toBe(404);
  expect((await api(payload, `/comparisons/${draft}?draft=true`)).status).toBe(404);
  for (const query of [
    '',
    '?draft=true',
    '?where[_status][equals]=draft',
    '?where[title][like]=Secret',
    '?where[or][0][id][exists]=true',
  ]) {
    const { body } = await api(payload, `/comparisons${query}`);
    expect(JSON.stringify(body)).not.toContain('Secret');
  }
  const { body } = await api(payload, `/comparisons/count?where[slug][equals]=secret`);
  expect(body.totalDocs).toBe(0);
});

test('a visitor cannot read versions', async () => {
  const answer = await api(payload, '/comparisons/versions');
  expect(answer.status).toBe(403);
  const versions = await payload.findVersions({ collection: 'comparisons', limit: 1 });
  expect((await api(payload, `/comparisons/versions/${versions.docs[0]?.id}`)).status).toBe(403);
});

test('a visitor cannot read a draft through a relationship', async () => {
  const hidden = await payload.create({
    collection: 'topics',
    data: { name: 'Secret topic', slug: 'secret-topic', _status: 'draft' },
    draft: true,
  });
  // Straight into the table: no door of ours would let a published comparison point at a draft.
  await payload.db.pool.query('UPDATE comparisons SET topic_id = $1 WHERE id = $2', [hidden.id, published]);
  const { body } = await api(payload, `/comparisons/${published}?depth=3`);
  expect(JSON.stringify(body)).not.toContain('Secret');
  expect(await graphql(`{ Comparison(id: ${published}) { title topic { name } } }`)).not.toContain('Secret');
});

test('a visitor cannot read drafts or versions through GraphQL', async () => {
  expect(await graphql('{ Comparisons(draft: true) { docs { title } } }')).not.toContain('Secret');
  expect(await graphql(`{ Comparison(id: ${draft}, draft: true) { title } }`)).not.toContain('Secret');
  expect(await graphql('{ versionsComparisons { docs { version { title } } } }')).not.toContain('Secret');
});

test('a visitor cannot guess at a person’s private fields by filter or by order', async () => {
  const fields = [
    'email',
    'role',
    'hash',
    'salt',
    'resetPasswordToken',
    'lockUntil',
    'loginAttempts',
    'sessions.id',
  ];
  for (const field of fields) {
    const filtered = await api(payload, `/users?where[${field}][exists]=true`);
    expect(`${field}: ${filtered.status}`).toMatch(/: 4\d\d$/);
    const nested = await api(payload, `/comparisons?where[authors.${field}][exists]=true`);
    expect(`${field}: ${nested.status} ${nested.body.totalDocs ?? ''}`).toMatch(/: 4\d\d /);
  }
});

test('a visitor sees an author’s public profile and nothing else of them', async () => {
  const { body } = await api(payload, `/comparisons/${published}?depth=2`);
  const [author] = body.authors;
  expect(Object.keys(author).toSorted()).toEqual(expect.arrayContaining(['id', 'name']));
  for (const hidden of ['email', 'role', 'sessions', 'hash', 'salt', 'loginAttempts'])
    expect(author).not.toHaveProperty(hidden);
  const people = await api(payload, '/users');
  expect(people.body.totalDocs).toBe(1);
  expect(JSON.stringify(people.body)).not.toContain('@example.org');
});

test('sorting by a private field tells a visitor nothing', async () => {
  await payload.create({
    collection: 'users',
    data: {
      name: 'Zoe',
      email: 'aaa@example.org',
      password: 'long-enough-1',
      role: 'writer',
      publicProfile: true,
    },
  });
  const up = await api(payload, '/users?sort=email');
  const down = await api(payload, '/users?sort=-email');
  const names = ({ body }: typeof up) => body.docs?.map(({ name }: { name: string }) => name);
  if (up.status === 200) expect(names(up)).toEqual(names(down));
});

test('a visitor can neither read nor write what belongs to the house', async () => {
  for (const collection of [
    'activity',
    'inquiries',
    'api-clients',
    'webhooks',
    'webhook-deliveries',
    'payload-jobs',
    'payload-locked-documents',
  ]) {
    expect(`${collection} ${(await api(payload, `/${collection}`)).status}`).toMatch(/ 40[134]$/);
  }
  for (const collection of ['comparisons', 'options', 'users', 'redirects', 'media', 'webhooks']) {
    const answer = await api(payload, `/${collection}`, { method: 'POST', body: { name: 'x', title: 'x' } });
    expect(`${collection} ${answer.status}`).toMatch(/ 40[013]$/);
  }
});

test('nobody can register as the first user through the API', async () => {
  const body = { name: 'Eve', email: 'eve@example.org', password: 'long-enough-1' };
  const answer = await api(payload, '/users/first-register', { method: 'POST', body });
  expect(answer.status).toBe(403);
});

test('one request gets at most a hundred documents', async () => {
  for (const query of ['?limit=0', '?limit=100000', '?pagination=false', '?limit=100000&pagination=false']) {
    const { body } = await api(payload, `/options${query}`);
    expect(body.limit).toBeLessThanOrEqual(100);
    expect(body.docs.length).toBeLessThanOrEqual(100);
  }
  expect(await graphql('{ Options(limit: 100000) { limit } }')).toContain('"limit":100');
});

test('depth is bounded', async () => {
  const deep = await api(payload, `/comparisons/${published}?depth=1000`);
  expect(deep.status).toBe(200);
});

test('an API key reads and writes as far as its scopes go, and not after it is revoked', async () => {
  const admin = await loginAs(payload, (await aPerson(payload, 'admin')).email);
  const made = await api(payload, '/api-clients', {
    method: 'POST',
    authorization: admin,
    body: { name: 'Robot', scopes: ['read-drafts'] },
  });
  const { key, id } = made.body.doc;
  expect(key).toMatch(/^vk_[\w-]{43}$/);
  const asKey = { authorization: `Bearer ${key}` };
  expect((await api(payload, `/comparisons/${draft}?draft=true`, asKey)).body.title).toBe('Secret draft');
  expect(
    (await api(payload, '/options?draft=true', { ...asKey, method: 'POST', body: { name: 'x' } })).status,
  ).toBe(403);
  const kept = await api(payload, `/api-clients/${id}`, { authorization: admin });
  expect(JSON.stringify(kept.body)).not.toContain(key);
  expect(kept.body).not.toHaveProperty('keyHash');
  await api(payload, `/api-clients/${id}`, {
    method: 'PATCH',
    authorization: admin,
    body: { revoked: true },
  });
  expect((await api(payload, `/comparisons/${draft}?draft=true`, asKey)).status).toBe(401);
});

test('a reference to nothing is answered as a mistake of the sender', async () => {
  const editor = await loginAs(payload, (await aPerson(payload, 'editor')).email);
  const answer = await api(payload, '/comparisons?draft=true', {
    method: 'POST',
    authorization: editor,
    body: { title: 'Loose end', topic: 424_242, intro: prose('Hm.') },
  });
  expect(answer.status).toBe(400);
  expect(answer.body.errors[0].message).toContain('does not exist');
});

test('a character that cannot be stored is a mistake of the sender, wherever it stands', async () => {
  const editor = await loginAs(payload, (await aPerson(payload, 'editor')).email);
  const send = (body: object) =>
    api(payload, '/comparisons?draft=true', { method: 'POST', authorization: editor, body });
  const refused = { status: 400, body: { errors: [{ message: expect.stringContaining('U+0000') }] } };
  expect(await send({ title: 'A\u0000B' })).toMatchObject(refused);
  expect(await send({ title: 'Prose', intro: prose('A\u0000B') })).toMatchObject(refused);
  expect(await api(payload, '/comparisons?where[slug][equals]=%00')).toMatchObject(refused);
  // Half a pair is no character; a text keeps the sign for that, JSON refuses it.
  expect((await send({ title: 'A\ud800B' })).body.doc.title).toBe('A\ufffdB');
  expect((await send({ title: 'Prose', intro: prose('A\ud800B') })).status).toBe(400);
});

test('a picture that is not there is not found', async () => {
  for (const name of ['nobody.png', '%00', '..%5C..%5Cpackage.json'])
    expect((await api(payload, `/media/file/${name}`)).status, name).toBeGreaterThanOrEqual(400);
  for (const name of ['nobody.png', '%00'])
    expect((await api(payload, `/media/file/${name}`)).status).toBe(404);
});
