import type { Payload } from 'payload';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { filterFrom, noFilter, whereFor } from '../../src/cms/admin/activity/activity-where';
import { api, loginAs } from '../setup/api';
import { aPerson, comparisonData, someDefinitions } from '../setup/content';
import { startTestPayload } from '../setup/test-payload';

let payload: Payload;
let stop: () => Promise<void>;
let admin: string;
let adminName: string;

beforeAll(async () => {
  ({ payload, stop } = await startTestPayload());
  const person = await aPerson(payload, 'admin');
  adminName = person.name;
  admin = await loginAs(payload, person.email);
  const data = comparisonData(await someDefinitions(payload), { title: 'Logged' });
  await api(payload, '/comparisons', {
    method: 'POST',
    authorization: admin,
    body: { ...data, _status: 'published' },
  });
});
afterAll(() => stop());

async function rows() {
  const { rows: found } = await payload.db.pool.query('SELECT * FROM activity ORDER BY id');
  return found;
}

async function list(filter: Parameters<typeof whereFor>[0]) {
  const { docs } = await payload.find({ collection: 'activity', where: whereFor(filter), limit: 200 });
  return docs;
}

test('not even an administrator changes or deletes an entry, through whichever door', async () => {
  const before = await rows();
  const [entry] = before;
  const doors = [
    ['PATCH', `/activity/${entry.id}`, { title: 'Nothing happened' }],
    ['DELETE', `/activity/${entry.id}`, undefined],
    ['PATCH', '/activity?where[id][exists]=true', { title: 'Nothing happened' }],
    ['DELETE', '/activity?where[id][exists]=true', undefined],
    ['POST', '/activity', { title: 'Invented', action: 'published', documentCollection: 'comparisons' }],
  ] as const;
  for (const [method, path, body] of doors) {
    const { status } = await api(payload, path, { method, authorization: admin, body });
    expect([method, path, status]).toEqual([method, path, 403]);
  }
  expect(await rows()).toEqual(before);
});

test('GraphQL has no way to change the log', async () => {
  const { GRAPHQL_POST } = await import('@payloadcms/next/routes');
  const { default: config } = await import('../../payload.config');
  const before = await rows();
  const ask = async (query: string) => {
    const request = new Request('http://127.0.0.1:3000/api/graphql', {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: admin },
      body: JSON.stringify({ query }),
    });
    return (await GRAPHQL_POST(config)(request)).json();
  };
  const id = before[0]?.id;
  const changed = await ask(`mutation { updateActivity(id: ${id}, data: { title: "x" }) { id } }`);
  const deleted = await ask(`mutation { deleteActivity(id: ${id}) { id } }`);
  expect([changed.errors?.length, deleted.errors?.length]).toEqual([1, 1]);
  expect(await rows()).toEqual(before);
});

test('neither the site’s own code nor a hand in the database can', async () => {
  const before = await rows();
  const id = before[0]?.id;
  await expect(payload.update({ collection: 'activity', id, data: { title: 'x' } })).rejects.toThrow();
  await expect(payload.delete({ collection: 'activity', id })).rejects.toThrow();
  for (const statement of [
    'UPDATE activity SET title = $$x$$',
    'DELETE FROM activity',
    'TRUNCATE activity CASCADE',
  ]) {
    await expect(payload.db.pool.query(statement)).rejects.toThrow('activity is append-only');
  }
  expect(await rows()).toEqual(before);
});

test('the log can be asked for a person, a deed, a kind and days', async () => {
  const byAdmin = await list({ ...noFilter, who: adminName, kind: 'comparisons', action: 'published' });
  expect(byAdmin.map(({ title, actorName }) => [title, actorName])).toEqual([['Logged', adminName]]);
  const today = new Date().toISOString().slice(0, 10);
  expect((await list({ ...noFilter, from: today, to: today })).length).toBeGreaterThan(0);
  expect(await list({ ...noFilter, to: '2001-01-01' })).toEqual([]);
});

test('what was done without signing in is said to be so, and can be asked for', async () => {
  const byNobody = await list({ ...noFilter, who: 'Nobody signed in' });
  expect(byNobody.length).toBeGreaterThan(0);
  expect(new Set(byNobody.map(({ actorName }) => actorName))).toEqual(new Set(['Nobody signed in']));
});

test('a filter is shown again as it was asked for', () => {
  const filter = { who: 'Ada', action: 'reviewed', kind: 'pages', from: '2026-01-01', to: '2026-01-31' };
  expect(filterFrom(whereFor(filter))).toEqual(filter);
  expect(filterFrom(whereFor({ ...noFilter, who: 'nobody signed in' })).who).toBe('Nobody signed in');
  expect(filterFrom(undefined)).toEqual(noFilter);
});

test('who gave a program a key is in the log; the key is not', async () => {
  const made = await api(payload, '/api-clients', {
    method: 'POST',
    authorization: admin,
    body: { name: 'Importer', scopes: ['publish'] },
  });
  const { id, key } = made.body.doc;
  expect(key).toMatch(/^vk_/);
  await api(payload, `/api-clients/${id}`, {
    method: 'PATCH',
    authorization: admin,
    body: { revoked: true },
  });
  await api(payload, `/api-clients/${id}`, { method: 'DELETE', authorization: admin });
  const entries = (await rows()).filter(({ document_collection }) => document_collection === 'api-clients');
  expect(entries.map(({ action, title, actor_name }) => [action, title, actor_name])).toEqual([
    ['created', 'Importer', adminName],
    ['changed', 'Importer', adminName],
    ['deleted', 'Importer', adminName],
  ]);
  expect(JSON.stringify(entries)).not.toContain(key);
});

test('what a program did with its key is told apart from what people did', async () => {
  const { key } = await payload.create({
    collection: 'api-clients',
    data: { name: 'Price robot', scopes: ['publish'] },
  });
  await api(payload, '/topics', {
    method: 'POST',
    authorization: `Bearer ${key}`,
    body: { name: 'By key', _status: 'published' },
  });
  const [entry] = (await rows()).filter(({ title }) => title === 'By key');
  expect([entry.actor_name, entry.actor_id]).toEqual(['Price robot (API key)', null]);
});
