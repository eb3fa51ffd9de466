import type { Payload } from 'payload';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { api, loginAs } from '../setup/api';
import { aPerson, comparisonData, someDefinitions } from '../setup/content';
import { startTestPayload } from '../setup/test-payload';

let payload: Payload;
let stop: () => Promise<void>;
let writer: string;
let editor: string;
let graphql: (
  query: string,
  authorization: string | null,
) => Promise<{ data: unknown; errors?: { message: string }[] }>;

beforeAll(async () => {
  ({ payload, stop } = await startTestPayload());
  writer = await loginAs(payload, (await aPerson(payload, 'writer')).email);
  editor = await loginAs(payload, (await aPerson(payload, 'editor')).email);
  const { GRAPHQL_POST } = await import('@payloadcms/next/routes');
  const { default: config } = await import('../../payload.config');
  const post = GRAPHQL_POST(config);
  graphql = async (query, authorization) => {
    const request = new Request('http://127.0.0.1:3000/api/graphql', {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...(authorization ? { authorization } : {}) },
      body: JSON.stringify({ query }),
    });
    return (await post(request)).json();
  };
});
afterAll(() => stop());

async function writersDraft(): Promise<{ id: number; title: string }> {
  const data = comparisonData(await someDefinitions(payload));
  const { status, body } = await api(payload, '/comparisons?draft=true', {
    method: 'POST',
    authorization: writer,
    body: { ...data, _status: 'draft' },
  });
  expect(status).toBe(201);
  return { id: body.doc.id, title: data.title };
}

/** A comparison of the writer's own that an editor has published. */
async function publishedByEditor(): Promise<{ id: number; title: string }> {
  const draft = await writersDraft();
  const { status } = await api(payload, `/comparisons/${draft.id}`, {
    method: 'PATCH',
    authorization: editor,
    body: { _status: 'published' },
  });
  expect(status).toBe(200);
  return draft;
}

async function publicState(id: number) {
  const { status, body } = await api(payload, `/comparisons/${id}?depth=0`);
  return status === 200 ? body.title : null;
}

test('a writer’s own draft can be written and changed', async () => {
  const { id } = await writersDraft();
  const { status } = await api(payload, `/comparisons/${id}?draft=true`, {
    method: 'PATCH',
    authorization: writer,
    body: { title: 'Better' },
  });
  expect(status).toBe(200);
});

test('a writer cannot create something published', async () => {
  const data = comparisonData(await someDefinitions(payload));
  const { status } = await api(payload, '/comparisons', {
    method: 'POST',
    authorization: writer,
    body: { ...data, _status: 'published' },
  });
  expect(status).toBe(403);
});

test('what a writer creates without a status is a draft', async () => {
  const data = comparisonData(await someDefinitions(payload));
  const { body } = await api(payload, '/comparisons', { method: 'POST', authorization: writer, body: data });
  expect(body.doc._status).toBe('draft');
  expect(await publicState(body.doc.id)).toBeNull();
});

test('a writer cannot publish by an update, one or many at a time', async () => {
  const { id, title } = await writersDraft();
  const publish = { method: 'PATCH', authorization: writer, body: { _status: 'published' } };
  expect((await api(payload, `/comparisons/${id}`, publish)).status).toBe(403);
  expect((await api(payload, `/comparisons/${id}?draft=true`, publish)).status).toBe(403);
  expect(
    (await api(payload, `/comparisons?where[title][equals]=${encodeURIComponent(title)}`, publish)).status,
  ).toBe(403);
  expect(await publicState(id)).toBeNull();
});

test('a writer’s update of a published comparison stays a draft, also without draft=true', async () => {
  const { id, title } = await publishedByEditor();
  const change = { method: 'PATCH', authorization: writer, body: { title: 'Sneaked in' } };
  expect((await api(payload, `/comparisons/${id}`, change)).status).toBe(200);
  expect((await api(payload, `/comparisons?where[id][equals]=${id}`, change)).status).toBe(200);
  expect(await publicState(id)).toBe(title);
});

test('a writer cannot take a published comparison off the site', async () => {
  const { id, title } = await publishedByEditor();
  for (const query of ['', '?draft=true', '?unpublishAllLocales=true', '?publishAllLocales=true']) {
    await api(payload, `/comparisons/${id}${query}`, {
      method: 'PATCH',
      authorization: writer,
      body: { _status: 'draft' },
    });
    expect(await publicState(id)).toBe(title);
  }
  expect((await api(payload, `/comparisons/${id}`, { method: 'DELETE', authorization: writer })).status).toBe(
    403,
  );
  expect(await publicState(id)).toBe(title);
});

test('a writer cannot publish through GraphQL', async () => {
  const { id } = await writersDraft();
  const mutation = `mutation { updateComparison(id: ${id}, data: { _status: published }) { id _status } }`;
  const refused = await graphql(mutation, writer);
  expect(refused.errors?.[0]?.message).toMatch(/not allowed/i);
  expect(await publicState(id)).toBeNull();
  expect((await graphql(mutation, editor)).data).toEqual({ updateComparison: { id, _status: 'published' } });
});

test('a copy that a writer makes of a published comparison is a draft', async () => {
  const { id } = await publishedByEditor();
  const answer = await api(payload, `/comparisons/${id}/duplicate`, {
    method: 'POST',
    authorization: writer,
    body: {},
  });
  const copied: number | undefined = answer.body.doc?.id;
  if (copied !== undefined) expect(await publicState(copied)).toBeNull();
  const asked = await api(payload, `/comparisons/${id}/duplicate`, {
    method: 'POST',
    authorization: writer,
    body: { _status: 'published' },
  });
  expect(asked.status).toBe(403);
});

test('a writer cannot restore a version onto the site, and restoring takes nothing off it', async () => {
  const { id, title } = await publishedByEditor();
  const { docs } = await payload.findVersions({
    collection: 'comparisons',
    where: { parent: { equals: id } },
    limit: 50,
  });
  for (const version of docs) {
    const restored = await api(payload, `/comparisons/versions/${version.id}`, {
      method: 'POST',
      authorization: writer,
    });
    expect(restored.status).toBe(403);
  }
  expect(await publicState(id)).toBe(title);
});

test('a writer may restore an old version as a draft', async () => {
  const { id, title } = await publishedByEditor();
  const { docs } = await payload.findVersions({
    collection: 'comparisons',
    where: { parent: { equals: id } },
    limit: 1,
  });
  const restored = await api(payload, `/comparisons/versions/${docs[0]?.id}?draft=true`, {
    method: 'POST',
    authorization: writer,
  });
  expect(restored.status).toBe(200);
  expect(await publicState(id)).toBe(title);
});

test('a writer cannot schedule a publication', async () => {
  const { id } = await writersDraft();
  const body = {
    task: 'schedulePublish',
    input: { type: 'publish', doc: { relationTo: 'comparisons', value: id } },
  };
  const created = await api(payload, '/payload-jobs', { method: 'POST', authorization: writer, body });
  expect(created.status).toBeGreaterThanOrEqual(400);
  const jobs = await payload.find({ collection: 'payload-jobs' });
  expect(jobs.totalDocs).toBe(0);
});

test('a publication scheduled in a writer’s name is refused when it is due', async () => {
  const person = await aPerson(payload, 'writer');
  const { id } = await writersDraft();
  const user = { relationTo: 'users' as const, value: person.id };
  await payload.jobs.queue({
    task: 'schedulePublish',
    input: { type: 'publish', doc: { relationTo: 'comparisons', value: id }, user },
  });
  await payload.jobs.run({ silent: true });
  expect(await publicState(id)).toBeNull();
});

test('a writer sees colleagues’ drafts and cannot change them', async () => {
  const data = comparisonData(await someDefinitions(payload));
  const { body } = await api(payload, '/comparisons?draft=true', {
    method: 'POST',
    authorization: editor,
    body: data,
  });
  const { id } = body.doc;
  expect((await api(payload, `/comparisons/${id}?draft=true`, { authorization: writer })).status).toBe(200);
  const change = { method: 'PATCH', authorization: writer, body: { title: 'Mine' } };
  expect((await api(payload, `/comparisons/${id}?draft=true`, change)).status).toBe(403);
});

test('nobody can claim that somebody else began a document', async () => {
  const { id } = await writersDraft();
  const before = await api(payload, `/comparisons/${id}?draft=true&depth=0`, { authorization: writer });
  const other = await aPerson(payload, 'writer');
  const claim = { method: 'PATCH', authorization: writer, body: { createdBy: other.id } };
  await api(payload, `/comparisons/${id}?draft=true`, claim);
  const after = await api(payload, `/comparisons/${id}?draft=true&depth=0`, { authorization: writer });
  expect(after.body.createdBy).toBe(before.body.createdBy);
});
