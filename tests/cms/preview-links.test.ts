import type { Payload } from 'payload';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { findSharedPreview } from '../../src/queries/find-shared-preview';
import { api, loginAs } from '../setup/api';
import { aPerson, comparisonData, someDefinitions } from '../setup/content';
import { startTestPayload } from '../setup/test-payload';

let payload: Payload;
let stop: () => Promise<void>;
let find: typeof findSharedPreview;
let editor: string;
let writer: string;
let other: string;

beforeAll(async () => {
  ({ payload, stop } = await startTestPayload());
  ({ findSharedPreview: find } = await import('../../src/queries/find-shared-preview'));
  editor = await loginAs(payload, (await aPerson(payload, 'editor')).email);
  writer = await loginAs(payload, (await aPerson(payload, 'writer')).email);
  other = await loginAs(payload, (await aPerson(payload, 'writer')).email);
});
afterAll(() => stop());

const inDays = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString();

async function aDraft(as = editor, changes: Parameters<typeof comparisonData>[1] = {}): Promise<number> {
  const body = { ...comparisonData(await someDefinitions(payload), changes), _status: 'draft' };
  return (await api(payload, '/comparisons', { method: 'POST', body, authorization: as })).body.doc.id;
}

function makeLink(id: number, authorization: string | null = editor, changes: object = {}) {
  const body = {
    label: 'Legal',
    expiresAt: inDays(7),
    document: { relationTo: 'comparisons', value: id },
    ...changes,
  };
  return api(payload, '/preview-links?depth=0', { method: 'POST', body, authorization });
}

let visitors = 0;
function exchange(token: unknown, client = `192.0.2.${++visitors}`) {
  return api(payload, '/preview-links/exchange', {
    method: 'POST',
    body: { token },
    headers: { 'x-verdict-client': client },
  });
}

const revoke = (id: number, authorization: string | null = editor) =>
  api(payload, `/preview-links/${id}`, {
    method: 'PATCH',
    body: { revokedAt: new Date().toISOString() },
    authorization,
  });

test('a token is told once, kept as a fingerprint only, and opens the one preview it was made for', async () => {
  const { status, body } = await makeLink(await aDraft());
  expect([status, body.doc.token]).toEqual([201, expect.stringMatching(/^[\w-]{43}$/)]);
  const again = await api(payload, `/preview-links/${body.doc.id}`, { authorization: editor });
  expect(JSON.stringify(again.body)).not.toContain(body.doc.token);
  expect(again.body.tokenHash).toBeUndefined();
  const { rows } = await payload.db.pool.query('SELECT * FROM preview_links WHERE id = $1', [body.doc.id]);
  expect(JSON.stringify(rows)).not.toContain(body.doc.token);
  expect((await exchange(body.doc.token)).body).toEqual({ location: `/preview/shared/${body.doc.id}` });
  const shown = await find(body.doc.id, body.doc.token);
  expect(shown?.preview).toMatchObject({ kind: 'comparison', comparison: { rows: [{ weight: 2 }] } });
  const another = (await makeLink(await aDraft())).body.doc;
  expect(await find(another.id, body.doc.token)).toBeNull();
});

test('the newest draft is shown, with its never-published definitions', async () => {
  const id = await aDraft();
  const { doc } = (await makeLink(id)).body;
  await payload.update({ collection: 'comparisons', id, data: { title: 'Changed since' }, draft: true });
  const shown = await find(doc.id, doc.token);
  const comparison = shown?.preview.kind === 'comparison' ? shown.preview.comparison : null;
  expect(comparison?.title).toBe('Changed since');
  expect(comparison?.options.map(({ name }) => name)).toEqual([
    expect.stringMatching(/^Option A/),
    expect.stringMatching(/^Option B/),
  ]);
});

test('a preview shows nothing of other drafts: no unpublished related comparison, no unpublished change', async () => {
  const secret = await aDraft(editor, { title: 'A secret draft' });
  const used = await someDefinitions(payload);
  const option = used.options[0] ?? 0;
  await payload.update({
    collection: 'options',
    id: option,
    data: { name: 'As it stands', _status: 'published' },
  });
  await payload.update({ collection: 'options', id: option, data: { name: 'A secret name' }, draft: true });
  const hidden = await aPerson(payload, 'writer');
  const data = comparisonData(used, { related: [secret], authors: [hidden.id] });
  const { id } = await payload.create({
    collection: 'comparisons',
    data: { ...data, _status: 'draft' },
    draft: true,
  });
  const { doc } = (await makeLink(id)).body;
  const shown = JSON.stringify(await find(doc.id, doc.token));
  expect(shown).toContain('As it stands');
  for (const word of ['secret', hidden.email, hidden.name]) expect(shown).not.toContain(word);
});

test('a revoked link stops at once, for good, for cookie and token alike', async () => {
  const { doc } = (await makeLink(await aDraft())).body;
  expect(await find(doc.id, doc.token)).not.toBeNull();
  expect((await revoke(doc.id)).status).toBe(200);
  expect(await find(doc.id, doc.token)).toBeNull();
  expect((await exchange(doc.token)).status).toBe(404);
  await api(payload, `/preview-links/${doc.id}`, {
    method: 'PATCH',
    body: { revokedAt: null, expiresAt: inDays(20) },
    authorization: editor,
  });
  expect(await find(doc.id, doc.token)).toBeNull();
});

test('an expired link shows nothing', async () => {
  const { doc } = (await makeLink(await aDraft())).body;
  await payload.db.pool.query(
    "UPDATE preview_links SET expires_at = now() - interval '1 second' WHERE id = $1",
    [doc.id],
  );
  expect([await find(doc.id, doc.token), (await exchange(doc.token)).status]).toEqual([null, 404]);
});

test('a link to what is trashed or deleted shows nothing', async () => {
  const id = await aDraft();
  const { doc } = (await makeLink(id)).body;
  await api(payload, `/comparisons/${id}`, {
    method: 'PATCH',
    body: { deletedAt: new Date().toISOString() },
    authorization: editor,
  });
  expect(await find(doc.id, doc.token)).toBeNull();
  await api(payload, `/comparisons/${id}?trash=true`, { method: 'DELETE', authorization: editor });
  expect([await find(doc.id, doc.token), (await exchange(doc.token)).status]).toEqual([null, 404]);
});

test('a token that is wrong, malformed or missing opens nothing, and trying is limited', async () => {
  const { doc } = (await makeLink(await aDraft())).body;
  const wrong = `${String(doc.token).slice(0, 42)}${String(doc.token).endsWith('A') ? 'B' : 'A'}`;
  for (const token of [wrong, '', null, 7, { equals: doc.token }, 'x'.repeat(100_000)])
    expect((await exchange(token)).status).toBe(404);
  expect(await find(doc.id, wrong)).toBeNull();
  const tries = [];
  for (let count = 0; count < 22; count += 1) tries.push((await exchange(wrong, '198.51.100.1')).status);
  expect(tries.filter((status) => status === 429)).toHaveLength(2);
});

test('the end must lie within 30 days, and the document must be there', async () => {
  const id = await aDraft();
  for (const expiresAt of [inDays(31), inDays(-1), 'soon', null])
    expect((await makeLink(id, editor, { expiresAt })).status).toBe(400);
  expect((await makeLink(999_999)).status).toBe(400);
  const strange = await makeLink(id, editor, { document: { relationTo: 'users', value: 1 } });
  expect(strange.status).toBe(400);
});

test('writers share what they began, publishers everything, programs and visitors nothing', async () => {
  const [own, foreign] = [await aDraft(writer), await aDraft(editor)];
  const answers = [await makeLink(own, writer), await makeLink(foreign, writer), await makeLink(own, editor)];
  answers.push(await makeLink(own, null));
  const client = await payload.create({
    collection: 'api-clients',
    data: { name: 'A program', scopes: ['publish'] },
  });
  answers.push(await makeLink(own, `Bearer ${String(client.key)}`));
  expect(answers.map(({ status }) => status)).toEqual([201, 403, 201, 403, 403]);
});

test('a writer sees and revokes their own links only, and nobody moves a link to another document', async () => {
  const id = await aDraft(writer);
  const [mine, theirs] = [(await makeLink(id, writer)).body.doc, (await makeLink(id, editor)).body.doc];
  const { body } = await api(payload, '/preview-links?limit=100', { authorization: writer });
  const seen: number[] = body.docs.map((link: { id: number }) => link.id);
  expect([seen.includes(mine.id), seen.includes(theirs.id)]).toEqual([true, false]);
  expect([(await revoke(theirs.id, writer)).status, (await revoke(mine.id, other)).status]).toEqual([
    403, 403,
  ]);
  const elsewhere = await aDraft();
  await api(payload, `/preview-links/${theirs.id}`, {
    method: 'PATCH',
    body: { document: { relationTo: 'comparisons', value: elsewhere }, expiresAt: inDays(29) },
    authorization: editor,
  });
  const after = (await api(payload, `/preview-links/${theirs.id}?depth=0`, { authorization: editor })).body;
  expect(after).toMatchObject({ document: { value: id }, expiresAt: theirs.expiresAt });
  expect((await revoke(mine.id, editor)).status).toBe(200);
});
