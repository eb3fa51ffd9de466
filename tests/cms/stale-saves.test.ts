import type { Payload } from 'payload';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type ApiAnswer, api, loginAs } from '../setup/api';
import { aPerson, comparisonData, someDefinitions } from '../setup/content';
import { startTestPayload } from '../setup/test-payload';

let payload: Payload;
let stop: () => Promise<void>;
let anna: string;
let ben: string;

beforeAll(async () => {
  ({ payload, stop } = await startTestPayload());
  anna = await loginAs(payload, (await aPerson(payload, 'editor')).email);
  ben = await loginAs(payload, (await aPerson(payload, 'editor')).email);
});
afterAll(() => stop());

interface Opened {
  readonly id: number;
  readonly updatedAt: string;
}

async function aDraft(): Promise<Opened> {
  const data = { ...comparisonData(await someDefinitions(payload)), title: 'As it began', _status: 'draft' };
  const { body } = await api(payload, '/comparisons?draft=true', {
    method: 'POST',
    body: data,
    authorization: anna,
  });
  return body.doc;
}

async function open(id: number, authorization = anna): Promise<Opened & { title: string }> {
  return (await api(payload, `/comparisons/${id}?draft=true&depth=0`, { authorization })).body;
}

function save(
  id: number,
  body: object,
  { as = anna, query = '?draft=true&autosave=true', headers = {} } = {},
) {
  return api(payload, `/comparisons/${id}${query}`, { method: 'PATCH', body, authorization: as, headers });
}

async function titles(id: number): Promise<string[]> {
  const { body } = await api(
    payload,
    `/comparisons/versions?where[parent][equals]=${id}&sort=-updatedAt&depth=0`,
    {
      authorization: anna,
    },
  );
  return body.docs.map(({ version }: { version: { title: string } }) => version.title);
}

function expectStale(answer: ApiAnswer, base: string): void {
  expect(answer.status).toBe(409);
  const [error] = answer.body.errors;
  expect(error.message).toMatch(/saved by somebody else, or in another tab/);
  expect(error.data).toMatchObject({
    reason: 'stale',
    yours: { updatedAt: base },
    errors: [{ path: 'updatedAt' }],
  });
}

test('each save that is based on the one before is taken', async () => {
  const { id, updatedAt } = await aDraft();
  const first = await save(id, { title: 'One', updatedAt });
  expect(first.status).toBe(200);
  const second = await save(id, { title: 'Two', updatedAt: first.body.doc.updatedAt });
  expect(second.status).toBe(200);
  const third = await save(
    id,
    { title: 'Three', _status: 'published', updatedAt: second.body.doc.updatedAt },
    { query: '' },
  );
  expect(third.status).toBe(200);
  const fourth = await save(id, { title: 'Four', updatedAt: third.body.doc.updatedAt });
  expect([fourth.status, (await open(id)).title]).toEqual([200, 'Four']);
});

test('the second of two tabs is refused, with both states named, and nothing is written over', async () => {
  const { id } = await aDraft();
  const [one, other] = [await open(id), await open(id, ben)];
  const taken = await save(id, { title: 'From one tab', updatedAt: one.updatedAt });
  const refused = await save(id, { title: 'From the other', updatedAt: other.updatedAt }, { as: ben });
  expectStale(refused, other.updatedAt);
  const { theirs } = refused.body.errors[0].data;
  expect(theirs.updatedAt).toBe(taken.body.doc.updatedAt);
  expect(theirs.version).toBeGreaterThan(0);
  expect((await open(id)).title).toBe('From one tab');
});

test('publishing what somebody else has changed since is refused', async () => {
  const { id, updatedAt } = await aDraft();
  await save(id, { title: 'Changed since' });
  const refused = await save(id, { title: 'Out of date', _status: 'published', updatedAt }, { query: '' });
  expectStale(refused, updatedAt);
  expect((await api(payload, `/comparisons/${id}`, {})).status).toBe(404);
});

test('what is public may be put in front again, word for word and by those who publish; the draft is kept', async () => {
  const { id } = await aDraft();
  await save(id, { title: 'Public', _status: 'published' }, { query: '' });
  await save(id, { title: 'Thought better of' }, { query: '?draft=true' });
  const standing = (await api(payload, `/comparisons/${id}?depth=0`, { authorization: anna })).body;
  expect(standing.title).toBe('Public');
  expectStale(await save(id, { ...standing, title: 'Other words' }, { query: '' }), standing.updatedAt);
  const answer = await save(id, standing, { query: '?depth=0' });
  expect([answer.status, (await open(id)).title]).toEqual([200, 'Public']);
  expect(await titles(id)).toContain('Thought better of');
});

test('of saves that arrive at the same time with the same base exactly one is taken', async () => {
  const { id, updatedAt } = await aDraft();
  const answers = await Promise.all(
    [1, 2, 3, 4].map((tab) => save(id, { title: `Tab ${tab}`, updatedAt }, { as: tab % 2 ? anna : ben })),
  );
  expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 409, 409, 409]);
  const winner = answers.findIndex(({ status }) => status === 200) + 1;
  expect((await open(id)).title).toBe(`Tab ${winner}`);
});

test('If-Match does the same for programs, and does not reach what is saved along with the document', async () => {
  const { id, updatedAt } = await aDraft();
  const withHeader = (base: string, query = '?draft=true') =>
    save(id, { title: 'By header' }, { query, headers: { 'if-match': `"${base}"` } });
  const taken = await withHeader(updatedAt);
  expect(taken.status).toBe(200);
  expectStale(await withHeader(updatedAt), updatedAt);
  const published = await save(
    id,
    { _status: 'published' },
    { query: '', headers: { 'if-match': `"${taken.body.doc.updatedAt}"` } },
  );
  expect(published.status).toBe(200);
});

test('a save that does not say what it is based on is taken, and one that says nonsense is explained', async () => {
  const { id } = await aDraft();
  expect((await save(id, { title: 'Unconditional' })).status).toBe(200);
  expect((await save(id, { title: 'Any', updatedAt: null })).status).toBe(200);
  const nonsense = await save(id, { title: 'Nonsense', updatedAt: 'yesterday' });
  expect([nonsense.status, nonsense.body.errors[0].message]).toEqual([
    400,
    expect.stringMatching(/send back/),
  ]);
});

test('a visitor learns nothing from a stale save, not even that there was one', async () => {
  const { id } = await aDraft();
  const answer = await api(payload, `/comparisons/${id}`, {
    method: 'PATCH',
    body: { title: 'Mine', updatedAt: '2020-01-01T00:00:00.000Z' },
  });
  expect([answer.status, JSON.stringify(answer.body)]).toEqual([
    403,
    expect.not.stringContaining('updatedAt'),
  ]);
});

test('what is set aside is among the versions, and what was newest stays it', async () => {
  const { id } = await aDraft();
  const { updatedAt } = (await save(id, { title: 'Theirs' }, { as: ben })).body.doc;
  const kept = await api(payload, `/comparisons/${id}/set-aside`, {
    method: 'POST',
    body: { title: 'Mine, set aside' },
    authorization: anna,
  });
  expect(kept.status).toBe(201);
  expect((await titles(id)).slice(0, 2)).toEqual(['Theirs', 'Mine, set aside']);
  expect(await open(id)).toMatchObject({ title: 'Theirs', updatedAt });
  const next = await save(id, { title: 'Theirs, going on', updatedAt }, { as: ben });
  expect(next.status).toBe(200);
  expect((await titles(id)).slice(0, 2)).toEqual(['Theirs, going on', 'Mine, set aside']);
});

test('setting aside beside a published document leaves readers what they have', async () => {
  const { id } = await aDraft();
  await save(id, { title: 'Public', _status: 'published' }, { query: '' });
  const kept = await api(payload, `/comparisons/${id}/set-aside`, {
    method: 'POST',
    body: { title: 'Not public' },
    authorization: anna,
  });
  expect(kept.status).toBe(201);
  expect((await api(payload, `/comparisons/${id}`, {})).body.title).toBe('Public');
  expect((await open(id)).title).toBe('Public');
});

test('only those who may change a document set something aside in it', async () => {
  const { id } = await aDraft();
  const writer = await loginAs(payload, (await aPerson(payload, 'writer')).email);
  const put = (authorization: string | null, target: number | string = id) =>
    api(payload, `/comparisons/${target}/set-aside`, {
      method: 'POST',
      body: { title: 'Mine' },
      authorization,
    });
  const answers = [await put(null), await put(writer), await put(anna, 'x'), await put(anna, 999999)];
  expect(answers.map(({ status }) => status)).toEqual([401, 403, 400, 404]);
  expect(await titles(id)).not.toContain('Mine');
});

test('a malformed text is refused with its place, not set aside', async () => {
  const { id } = await aDraft();
  const { status, body } = await api(payload, `/comparisons/${id}/set-aside`, {
    method: 'POST',
    body: { title: 'Mine', options: [{ option: 999999 }] },
    authorization: anna,
  });
  expect([status, JSON.stringify(body)]).toEqual([400, expect.stringContaining('there is no option 999999')]);
});

test('whoever autosaves goes on holding the lock, until they save by hand', async () => {
  const { id } = await aDraft();
  const first = await save(id, { title: 'At work' });
  const refused = await save(id, { title: 'In between', updatedAt: first.body.doc.updatedAt }, { as: ben });
  expect([refused.status, refused.body.errors[0].message]).toEqual([423, expect.stringContaining('locked')]);
  const done = await save(id, { title: 'Done' }, { query: '?draft=true' });
  const next = await save(id, { title: 'Next', updatedAt: done.body.doc.updatedAt }, { as: ben });
  expect([done.status, next.status]).toEqual([200, 200]);
});
