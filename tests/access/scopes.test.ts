import type { Payload } from 'payload';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Scope, scopes } from '../../src/cms/access/roles';
import { api, loginAs } from '../setup/api';
import { aClient, clientOfEachScope, type TestClient } from '../setup/clients';
import { aPerson, comparisonData, prose, someDefinitions } from '../setup/content';
import { graphql } from '../setup/graphql';
import { startTestPayload } from '../setup/test-payload';

let payload: Payload;
let stop: () => Promise<void>;
let editor: string;
let keys: Record<Scope, TestClient>;

beforeAll(async () => {
  ({ payload, stop } = await startTestPayload());
  editor = await loginAs(payload, (await aPerson(payload, 'editor')).email);
  keys = await clientOfEachScope(payload);
});
afterAll(() => stop());

/** Every collection with drafts, and the field that names a document of it. */
const content = {
  comparisons: 'title',
  topics: 'name',
  pages: 'title',
  options: 'name',
  criteria: 'name',
  scenarios: 'name',
  faqs: 'question',
} as const;
type Content = keyof typeof content;
const collections = ['comparisons', 'topics', 'pages', 'options', 'criteria', 'scenarios', 'faqs'] as const;
let count = 0;

test('every collection with drafts is looked at here', () => {
  const withDrafts = payload.config.collections.filter(({ versions }) => versions?.drafts);
  expect(withDrafts.map(({ slug }) => slug).toSorted()).toEqual(collections.toSorted());
});

function ask(path: string, method: string, authorization: string | null, body: unknown = {}) {
  return api(payload, path, { method, authorization, ...(method === 'GET' ? {} : { body }) });
}

/** A new document's fields, with which it can be published. */
async function fieldsOf(collection: Content): Promise<Record<string, unknown>> {
  count += 1;
  const name = `Made ${count}`;
  if (collection === 'comparisons') return comparisonData(await someDefinitions(payload), { title: name });
  if (collection === 'faqs') return { question: `${name}?`, answer: prose('Yes.') };
  if (collection === 'pages') return { title: name, content: prose('About.'), body: prose('About.') };
  return { [content[collection]]: name };
}

async function make(collection: Content, authorization: string, status: 'draft' | 'published' = 'draft') {
  const data: Record<string, unknown> = { ...(await fieldsOf(collection)), _status: status };
  const path = `/${collection}${status === 'draft' ? '?draft=true' : ''}`;
  const { status: answered, body } = await ask(path, 'POST', authorization, data);
  if (answered !== 201) throw new Error(`${collection}: ${answered} ${JSON.stringify(body)}`);
  return { id: Number(body.doc.id), name: String(data[content[collection]]) };
}

async function rowOf(collection: Content, id: number) {
  const found = await payload.findByID({
    collection,
    id,
    depth: 0,
    disableErrors: true,
    overrideAccess: true,
  });
  return found;
}

async function publicName(collection: Content, id: number): Promise<string | null> {
  const { status, body } = await api(payload, `/${collection}/${id}?depth=0`);
  return status === 200 ? body[content[collection]] : null;
}

async function versionOf(collection: Content, id: number): Promise<number> {
  const { docs } = await payload.findVersions({ collection, where: { parent: { equals: id } }, limit: 1 });
  return Number(docs[0]?.id);
}

/** What each scope is answered, in the order of `scopes`. */
const toOthersDraft: Record<string, readonly number[]> = {
  read: [404, 200, 200, 200],
  versions: [403, 200, 200, 200],
  'read a version': [403, 200, 200, 200],
  'change it': [403, 403, 403, 200],
  'change it, without saying draft': [403, 403, 403, 200],
  'autosave it': [403, 403, 403, 200],
  'set a text aside': [401, 401, 403, 201],
  'take over its authorship': [403, 403, 403, 200],
  'publish it': [403, 403, 403, 200],
  'restore a version': [403, 403, 403, 200],
  'restore a version as a draft': [403, 403, 403, 200],
  'put it in the trash': [403, 403, 403, 200],
  'delete it': [403, 403, 403, 200],
};

describe.each(collections)('%s', (collection) => {
  test.each(Object.keys(toOthersDraft))('what somebody else began: %s', async (operation) => {
    const answers: number[] = [];
    for (const scope of scopes) {
      const { id, name } = await make(collection, editor);
      const version = await versionOf(collection, id);
      const { authorization } = keys[scope];
      const to = (path: string, method = 'GET', body: object = {}) =>
        ask(`/${collection}${path}`, method, authorization, body);
      const field = content[collection];
      const change = { [field]: `${name} changed` };
      const steps: Record<string, () => ReturnType<typeof to>> = {
        read: () => to(`/${id}?draft=true&depth=0`),
        versions: () => to('/versions?depth=0'),
        'read a version': () => to(`/versions/${version}?depth=0`),
        'change it': () => to(`/${id}?draft=true`, 'PATCH', change),
        'change it, without saying draft': () => to(`/${id}`, 'PATCH', change),
        'autosave it': () => to(`/${id}?draft=true&autosave=true`, 'PATCH', change),
        'set a text aside': () => to(`/${id}/set-aside`, 'POST', change),
        'take over its authorship': () =>
          to(`/${id}?draft=true`, 'PATCH', { createdByClient: keys[scope].id, createdBy: null }),
        'publish it': async () =>
          to(`/${id}`, 'PATCH', { ...(await fieldsOf(collection)), _status: 'published' }),
        'restore a version': () => to(`/versions/${version}`, 'POST'),
        'restore a version as a draft': () => to(`/versions/${version}?draft=true`, 'POST'),
        'put it in the trash': () => to(`/${id}`, 'PATCH', { deletedAt: new Date().toISOString() }),
        'delete it': () => to(`/${id}`, 'DELETE'),
      };
      const step = steps[operation];
      if (!step) throw new Error(operation);
      const before = await rowOf(collection, id);
      const { status } = await step();
      answers.push(status);
      if (status >= 400) expect(await rowOf(collection, id)).toEqual(before);
      if (operation === 'take over its authorship')
        expect(await rowOf(collection, id)).toMatchObject({ createdByClient: null });
    }
    expect(answers).toEqual(toOthersDraft[operation]);
  });

  test('many at once: only what is one’s own is changed, and nothing is deleted', async () => {
    const others = await make(collection, editor);
    const own = await make(collection, keys['write-drafts'].authorization);
    const field = content[collection];
    const where = `where[id][in]=${others.id},${own.id}`;
    for (const scope of ['read-published', 'read-drafts', 'write-drafts'] as const) {
      const { authorization } = keys[scope];
      for (const query of ['', '&draft=true', '&draft=true&autosave=true', '&trash=true']) {
        await ask(`/${collection}?${where}${query}`, 'PATCH', authorization, { [field]: `By ${scope}` });
        await ask(`/${collection}?${where}${query}`, 'PATCH', authorization, { _status: 'published' });
        await ask(`/${collection}?${where}${query}`, 'DELETE', authorization);
      }
    }
    const newest = (id: number) => payload.findByID({ collection, id, draft: true, depth: 0 });
    expect(await newest(others.id)).toMatchObject({ [field]: others.name, _status: 'draft' });
    expect(await newest(own.id)).toMatchObject({ [field]: 'By write-drafts', _status: 'draft' });
    expect(await publicName(collection, own.id)).toBeNull();
  });

  test('creating: a draft with the program as its author, or nothing', async () => {
    const answers: unknown[] = [];
    for (const scope of scopes) {
      const { authorization, id } = keys[scope];
      const data = await fieldsOf(collection);
      const forged = { createdByClient: keys.publish.id, createdBy: 1 };
      for (const query of ['?draft=true', '', '?draft=false&autosave=true']) {
        const made = await ask(`/${collection}${query}`, 'POST', authorization, { ...data, ...forged });
        answers.push(made.status);
        if (made.status !== 201) continue;
        const row = await payload.findByID({ collection, id: made.body.doc.id, draft: true, depth: 0 });
        expect(row).toMatchObject({ createdByClient: id, createdBy: null });
        if (scope === 'write-drafts') expect(row).toMatchObject({ _status: 'draft' });
        await payload.delete({ collection, id: made.body.doc.id });
      }
      const born = await ask(`/${collection}`, 'POST', authorization, {
        ...(await fieldsOf(collection)),
        _status: 'published',
      });
      answers.push(born.status);
    }
    const refused = [403, 403, 403, 403];
    expect(answers).toEqual([...refused, ...refused, 201, 201, 201, 403, 201, 201, 201, 201]);
  });

  test('what a program began it may change and restore, also after an editor published it, and not publish', async () => {
    const { authorization } = keys['write-drafts'];
    const { id, name } = await make(collection, authorization);
    const field = content[collection];
    const to = (path: string, method: string, body: object = {}) =>
      ask(`/${collection}${path}`, method, authorization, body);
    expect((await to(`/${id}?draft=true`, 'PATCH', { [field]: `${name} b` })).status).toBe(200);
    expect((await to(`/${id}`, 'PATCH', { _status: 'published' })).status).toBe(403);
    expect((await to(`/${id}`, 'DELETE')).status).toBe(403);
    expect((await to(`/${id}`, 'PATCH', { deletedAt: new Date().toISOString() })).status).toBe(403);
    expect(await publicName(collection, id)).toBeNull();
    const published = await ask(`/${collection}/${id}`, 'PATCH', editor, { _status: 'published' });
    expect(published.status).toBe(200);
    for (const query of ['', '?draft=true', '?draft=true&autosave=true', '?unpublishAllLocales=true'])
      expect((await to(`/${id}${query}`, 'PATCH', { [field]: `${name} c`, _status: 'draft' })).status).toBe(
        200,
      );
    expect(await publicName(collection, id)).toBe(`${name} b`);
    const version = await versionOf(collection, id);
    expect((await to(`/versions/${version}`, 'POST')).status).toBe(403);
    expect((await to(`/versions/${version}?draft=true`, 'POST')).status).toBe(200);
    expect(await publicName(collection, id)).toBe(`${name} b`);
  });

  test('a copy is the copier’s own draft', async () => {
    const { id } = await make(collection, editor);
    const answers: number[] = [];
    for (const scope of scopes) {
      const { authorization } = keys[scope];
      const copy = await ask(`/${collection}/${id}/duplicate`, 'POST', authorization);
      answers.push(copy.status);
      if (scope === 'write-drafts') {
        expect(await rowOf(collection, copy.body.doc.id)).toMatchObject({
          createdByClient: keys[scope].id,
          createdBy: null,
          _status: 'draft',
        });
        const asked = await ask(`/${collection}/${id}/duplicate`, 'POST', authorization, {
          _status: 'published',
        });
        expect(asked.status).toBe(403);
      }
    }
    expect(answers).toEqual([403, 403, 200, 200]);
  });
});

test('two scopes together are no more than the greater one', async () => {
  const both = await aClient(payload, ['read-published', 'write-drafts']);
  const { id } = await make('options', editor);
  expect((await ask(`/options/${id}?draft=true`, 'GET', both.authorization)).status).toBe(200);
  expect((await ask(`/options/${id}?draft=true`, 'PATCH', both.authorization, { name: 'x' })).status).toBe(
    403,
  );
});

test('a client’s own work is its own also with another key, and no other client’s', async () => {
  const first = await aClient(payload, ['write-drafts']);
  const second = await aClient(payload, ['write-drafts']);
  const { id } = await make('options', first.authorization);
  const admin = await loginAs(payload, (await aPerson(payload, 'admin')).email);
  const { body } = await ask(`/api-clients/${first.id}/rotate-key`, 'POST', admin);
  const change = (authorization: string) =>
    ask(`/options/${id}?draft=true`, 'PATCH', authorization, { name: `N ${id}` });
  expect((await change(`Bearer ${body.key}`)).status).toBe(200);
  expect((await change(second.authorization)).status).toBe(403);
  const own = await ask(
    `/options?draft=true&where[createdByClient][equals]=${first.id}`,
    'GET',
    first.authorization,
  );
  expect(own.body.docs.map((doc: { id: number }) => doc.id)).toEqual([id]);
});

test('a client and a person of the same number are not taken for each other', async () => {
  const writer = await aPerson(payload, 'writer');
  const asWriter = await loginAs(payload, writer.email);
  const { id } = await make('options', asWriter);
  let client = await aClient(payload, ['write-drafts']);
  while (client.id < writer.id) client = await aClient(payload, ['write-drafts']);
  const { rows } = await payload.db.pool.query('SELECT id FROM api_clients WHERE id = $1', [writer.id]);
  expect(rows).toHaveLength(1);
  const { key } = (
    await ask(
      `/api-clients/${writer.id}/rotate-key`,
      'POST',
      await loginAs(payload, (await aPerson(payload, 'admin')).email),
      { keepOldHours: 24 },
    )
  ).body;
  const change = await ask(`/options/${id}?draft=true`, 'PATCH', `Bearer ${key}`, { name: 'Taken over' });
  expect(change.status).toBe(403);
});

test('by GraphQL a program may no more than by REST', async () => {
  const { id } = await make('options', editor);
  const { authorization } = keys['write-drafts'];
  const own = await make('options', authorization);
  const refused = [
    `updateOption(id: ${id}, draft: true, data: { name: "x" })`,
    `updateOption(id: ${own.id}, data: { _status: published })`,
    `createOption(data: { name: "Born public", _status: published })`,
    `deleteOption(id: ${own.id})`,
    `restoreVersionOption(id: ${await versionOf('options', own.id)})`,
  ];
  for (const mutation of refused) {
    const { body } = await graphql(payload, `mutation { ${mutation} { id } }`, authorization);
    expect(`${mutation}: ${body.errors?.[0]?.message}`).toMatch(/not allowed/i);
  }
  expect(await publicName('options', own.id)).toBeNull();
  const changed = await graphql(
    payload,
    `mutation { updateOption(id: ${own.id}, data: { name: "By GraphQL" }) { name _status } }`,
    authorization,
  );
  expect(changed.body.data.updateOption).toEqual({ name: 'By GraphQL', _status: 'draft' });
  for (const scope of ['read-published', 'read-drafts'] as const) {
    const { body } = await graphql(
      payload,
      'mutation { createOption(draft: true, data: { name: "y" }) { id } }',
      keys[scope].authorization,
    );
    expect(body.errors[0].message).toMatch(/not allowed/i);
  }
});

test('an import is the program’s own draft, and publishes only with that scope', async () => {
  const { authorization, id } = keys['write-drafts'];
  const source = await make('comparisons', editor);
  const file = await ask(`/comparisons/export?drafts=true&ids=${source.id}`, 'GET', authorization);
  const text = JSON.stringify(file.body).replaceAll(source.name, 'Imported by a program');
  const body = JSON.parse(text);
  const entries = [...(body.comparisons ?? [])];
  for (const entry of entries) delete entry.slug;
  for (const scope of ['read-published', 'read-drafts'] as const)
    expect(
      (await ask('/comparisons/import', 'POST', keys[scope].authorization, body)).status,
    ).toBeGreaterThan(400);
  const published = await ask('/comparisons/import?publish=true', 'POST', authorization, body);
  expect(published.status).toBeGreaterThan(400);
  const taken = await ask('/comparisons/import', 'POST', authorization, body);
  expect([taken.status, taken.body.problems]).toEqual([200, []]);
  const { docs } = await payload.find({
    collection: 'comparisons',
    where: { title: { equals: 'Imported by a program' } },
    draft: true,
    depth: 0,
  });
  expect(docs).toMatchObject([{ createdByClient: id, _status: 'draft' }]);
});

test('the log names the program', async () => {
  const { id } = await make('options', keys['write-drafts'].authorization);
  const { rows } = await payload.db.pool.query(
    "SELECT action, actor_id, actor_name FROM activity WHERE document_collection = 'options' AND document_id = $1",
    [id],
  );
  expect(rows).toEqual([{ action: 'created', actor_id: null, actor_name: 'write-drafts (API key)' }]);
});
