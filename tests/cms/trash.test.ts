import type { Payload } from 'payload';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { api, loginAs } from '../setup/api';
import { aPerson, comparisonData, someDefinitions } from '../setup/content';
import { startTestPayload } from '../setup/test-payload';

let payload: Payload;
let stop: () => Promise<void>;
let editor: string;
let writer: string;

beforeAll(async () => {
  ({ payload, stop } = await startTestPayload());
  editor = await loginAs(payload, (await aPerson(payload, 'editor')).email);
  writer = await loginAs(payload, (await aPerson(payload, 'writer')).email);
});
afterAll(() => stop());

async function aPublished(slug: string) {
  const used = await someDefinitions(payload);
  const data = comparisonData(used, { slug, title: `About ${slug}` });
  const { id } = await payload.create({ collection: 'comparisons', data: { ...data, _status: 'published' } });
  return { id, used };
}

function patch(path: string, body: object, authorization: string | null = editor) {
  return api(payload, path, { method: 'PATCH', body, authorization });
}

const now = () => new Date().toISOString();
const trash = (id: number, as = editor) => patch(`/comparisons/${id}`, { deletedAt: now() }, as);
const restore = (id: number, body: object = {}, as = editor) =>
  patch(`/comparisons/${id}?trash=true`, { deletedAt: null, ...body }, as);

async function publicTitles(query = ''): Promise<string[]> {
  const { body } = await api(payload, `/comparisons?limit=100${query}`);
  return body.docs.map(({ title }: { title: string }) => title);
}

async function lastAction(id: number): Promise<unknown> {
  const { rows } = await payload.db.pool.query(
    `SELECT action::text, paths FROM activity WHERE document_collection = 'comparisons' AND document_id = $1
     ORDER BY id DESC LIMIT 1`,
    [id],
  );
  return rows[0];
}

test('what is trashed is gone for readers at once, by every way of asking, and its pages are refreshed', async () => {
  const { id } = await aPublished('trashed-for-readers');
  expect((await trash(id)).status).toBe(200);
  for (const query of [
    '',
    '&trash=true',
    '&trash=true&draft=true',
    '&where[deletedAt][exists]=true&trash=true',
  ])
    expect(await publicTitles(query), query).not.toContain('About trashed-for-readers');
  expect((await api(payload, `/comparisons/${id}?trash=true`)).status).toBe(404);
  expect(await lastAction(id)).toMatchObject({
    action: 'trashed',
    paths: expect.arrayContaining(['/compare/trashed-for-readers', '/compare/trashed-for-readers.json', '/']),
  });
});

test('a newer draft is trashed with the document and comes back with it', async () => {
  const { id } = await aPublished('trashed-with-draft');
  await patch(`/comparisons/${id}?draft=true`, { title: 'A newer draft' });
  await trash(id);
  await restore(id);
  expect((await api(payload, `/comparisons/${id}?draft=true`, { authorization: editor })).body).toMatchObject(
    {
      title: 'A newer draft',
      _status: 'draft',
      deletedAt: null,
    },
  );
});

test('what is restored comes back as a draft, and to readers only when it is published again', async () => {
  const { id } = await aPublished('restored');
  await trash(id);
  expect((await restore(id)).status).toBe(200);
  expect(await publicTitles()).not.toContain('About restored');
  expect(await lastAction(id)).toMatchObject({ action: 'restored', paths: [] });
  expect((await patch(`/comparisons/${id}`, { _status: 'published' })).status).toBe(200);
  expect(await publicTitles()).toContain('About restored');
});

test('restoring and publishing in one step is publishing', async () => {
  const { id } = await aPublished('restored-published');
  await trash(id);
  expect((await restore(id, { _status: 'published' })).status).toBe(200);
  expect(await publicTitles()).toContain('About restored-published');
});

test('nothing is published while it lies in the trash', async () => {
  const { id } = await aPublished('published-from-trash');
  await trash(id);
  expect((await patch(`/comparisons/${id}`, { _status: 'published' })).status).toBe(404);
  const refused = await patch(`/comparisons/${id}?trash=true`, { _status: 'published' });
  expect([refused.status, refused.body.errors[0].message]).toEqual([
    409,
    expect.stringMatching(/in the trash/),
  ]);
  await expect(
    payload.db.pool.query("UPDATE comparisons SET _status = 'published' WHERE id = $1", [id]),
  ).rejects.toThrow(/trash_is_never_public/);
});

test('a draft cannot be slipped into the trash or out of it', async () => {
  const { id } = await aPublished('trashed-as-draft');
  await patch(`/comparisons/${id}?draft=true&autosave=true`, { deletedAt: now() });
  expect(await publicTitles()).not.toContain('About trashed-as-draft');
  await patch(`/comparisons/${id}?draft=true&trash=true`, { deletedAt: null });
  expect((await api(payload, `/comparisons/${id}`, { authorization: editor })).status).toBe(200);
});

test('trashing and restoring are for publishers, bulk and single alike', async () => {
  const own = await api(payload, '/comparisons', {
    method: 'POST',
    body: { title: 'A writer’s own', _status: 'draft' },
    authorization: writer,
  });
  const { id } = own.body.doc;
  const bulk = `/comparisons?where[id][equals]=${id}`;
  const tries = [await trash(id, writer), await patch(bulk, { deletedAt: now() }, writer)];
  await trash(id);
  tries.push(await restore(id, {}, writer), await patch(`${bulk}&trash=true`, { deletedAt: null }, writer));
  expect(tries.map(({ status }) => status)).toEqual([403, 403, 403, 403]);
  const { rows } = await payload.db.pool.query('SELECT deleted_at FROM comparisons WHERE id = $1', [id]);
  expect(rows[0].deleted_at).not.toBeNull();
  expect((await patch(`${bulk}&trash=true`, { deletedAt: null })).status).toBe(200);
});

test('a form that sends the empty field along does not restore anything', async () => {
  const { id } = await aPublished('field-along');
  expect(
    (await patch(`/comparisons/${id}`, { title: 'Renamed', deletedAt: null, _status: 'published' })).status,
  ).toBe(200);
  expect(await publicTitles()).toContain('Renamed');
});

test('what a comparison uses cannot be trashed, and the message names who uses it', async () => {
  const { used } = await aPublished('uses-them');
  const refused = await patch(`/criteria/${used.criterion}`, { deletedAt: now() });
  expect([refused.status, refused.body.errors[0].message]).toEqual([
    409,
    expect.stringContaining('“About uses-them”'),
  ]);
  const bulk = await patch(`/options?where[id][equals]=${used.options[0]}`, { deletedAt: now() });
  expect(JSON.stringify(bulk.body)).toContain('“About uses-them”');
  const { rows } = await payload.db.pool.query('SELECT deleted_at FROM options WHERE id = $1', [
    used.options[0],
  ]);
  expect(rows[0].deleted_at).toBeNull();
});

test('the address of something in the trash is not given away, and the message says why', async () => {
  const { id } = await aPublished('address-kept');
  await trash(id);
  const other = await api(payload, '/comparisons', {
    method: 'POST',
    body: { title: 'Another', slug: 'address-kept', _status: 'draft' },
    authorization: editor,
  });
  expect([other.status, JSON.stringify(other.body)]).toEqual([400, expect.stringContaining('in the trash')]);
  const gone = await api(payload, `/comparisons/${id}?trash=true`, {
    method: 'DELETE',
    authorization: editor,
  });
  expect(gone.status).toBe(200);
});

test('what was scheduled for a document is forgotten when it is trashed', async () => {
  const { id } = await aPublished('scheduled-then-trashed');
  await payload.jobs.queue({
    task: 'schedulePublish',
    input: { type: 'unpublish', doc: { relationTo: 'comparisons', value: id } },
    waitUntil: new Date(Date.now() + 60_000),
  });
  await trash(id);
  const { rows } = await payload.db.pool.query(
    "SELECT 1 FROM payload_jobs WHERE input->'doc'->>'value' = $1",
    [String(id)],
  );
  expect(rows).toEqual([]);
});

test('what lies in the trash cannot be taken up by a comparison', async () => {
  const { criterion, options } = await someDefinitions(payload);
  expect((await patch(`/criteria/${criterion}`, { deletedAt: now() })).status).toBe(200);
  const refused = await api(payload, '/comparisons', {
    method: 'POST',
    body: {
      title: 'Takes it up',
      options: options.map((option) => ({ option })),
      rows: [{ criterion }],
      _status: 'draft',
    },
    authorization: editor,
  });
  expect([refused.status, JSON.stringify(refused.body)]).toEqual([
    400,
    expect.stringContaining(`no criterion ${criterion}`),
  ]);
});
