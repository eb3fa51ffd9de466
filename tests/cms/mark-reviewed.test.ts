import type { Payload } from 'payload';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { addDays } from '../../src/domain/freshness';
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

const longAgo = '2024-01-10T00:00:00.000Z';
const today = () => new Date().toISOString().slice(0, 10);

async function publish(changes: Parameters<typeof comparisonData>[1] = {}): Promise<number> {
  const dates = { publishedAt: longAgo, lastReviewedAt: longAgo, reviewDueAt: '2024-07-01T00:00:00.000Z' };
  const data = comparisonData(await someDefinitions(payload), { ...dates, ...changes });
  const { id } = await payload.create({ collection: 'comparisons', data: { ...data, _status: 'published' } });
  return id;
}

const markReviewed = (id: number | string, authorization: string | null = editor) =>
  api(payload, `/comparisons/${id}/reviewed`, { method: 'POST', authorization });

async function asVisitorsSee(id: number) {
  return (await api(payload, `/comparisons/${id}?depth=0`)).body;
}

async function asEditorsSee(id: number) {
  return (await api(payload, `/comparisons/${id}?depth=0&draft=true`, { authorization: editor })).body;
}

async function reviewsOf(id: number) {
  const { rows } = await payload.db.pool.query(
    `SELECT actor_name, paths FROM activity
     WHERE action = 'reviewed' AND document_collection = 'comparisons' AND document_id = $1`,
    [id],
  );
  return rows;
}

test('the date readers see moves to today, and the next review is due after the set time', async () => {
  const id = await publish();
  const before = await asVisitorsSee(id);
  const { status, body } = await markReviewed(id);
  const after = await asVisitorsSee(id);
  expect([status, body.alreadyReviewed]).toEqual([200, false]);
  expect(after.lastReviewedAt.slice(0, 10)).toBe(today());
  expect(after.reviewDueAt).toBe(`${addDays(today(), 180)}T00:00:00.000Z`);
  const { lastReviewedAt, reviewDueAt } = after;
  expect(after).toEqual({ ...before, lastReviewedAt, reviewDueAt });
});

test('a pending draft is neither published nor lost, and takes the new date along', async () => {
  const id = await publish({ title: 'On the site' });
  const draft = { title: 'Half finished', _status: 'draft' as const };
  await payload.update({ collection: 'comparisons', id, data: draft, draft: true });
  await markReviewed(id);
  expect((await asVisitorsSee(id)).title).toBe('On the site');
  const kept = await asEditorsSee(id);
  expect([kept.title, kept._status]).toEqual(['Half finished', 'draft']);
  expect(kept.lastReviewedAt.slice(0, 10)).toBe(today());
  await payload.update({ collection: 'comparisons', id, data: { ...draft, _status: 'published' } });
  const published = await asVisitorsSee(id);
  expect([published.title, published.lastReviewedAt.slice(0, 10)]).toEqual(['Half finished', today()]);
});

test('the version that is public keeps the date, so that restoring it does not put the old one back', async () => {
  const id = await publish();
  await payload.update({ collection: 'comparisons', id, data: { title: 'Draft' }, draft: true });
  await markReviewed(id);
  const { docs } = await payload.findVersions({
    collection: 'comparisons',
    where: { parent: { equals: id }, 'version._status': { equals: 'published' } },
  });
  expect(docs.map(({ version }) => version.lastReviewedAt?.slice(0, 10))).toEqual([today()]);
});

test('a second review on the same day changes and records nothing', async () => {
  const id = await publish();
  await markReviewed(id);
  const before = await asVisitorsSee(id);
  expect((await markReviewed(id)).body.alreadyReviewed).toBe(true);
  expect(await asVisitorsSee(id)).toEqual(before);
  expect(await reviewsOf(id)).toHaveLength(1);
});

test('two who press at the same moment leave one review', async () => {
  const id = await publish();
  const answers = await Promise.all([markReviewed(id), markReviewed(id), markReviewed(id)]);
  expect(answers.map(({ status }) => status)).toEqual([200, 200, 200]);
  expect(answers.map(({ body }) => body.alreadyReviewed).toSorted()).toEqual([false, true, true]);
  expect(await reviewsOf(id)).toHaveLength(1);
});

test('a review is recorded with who did it and every address that shows its date', async () => {
  const id = await publish({ slug: 'reviewed-one' });
  await markReviewed(id);
  const [review] = await reviewsOf(id);
  expect(review.actor_name).toMatch(/^editor/);
  expect(review.paths).toEqual(
    expect.arrayContaining(['/compare/reviewed-one', '/compare/reviewed-one.json', '/', '/compare']),
  );
});

test('only publishers mark as reviewed, and only what is on the site', async () => {
  const id = await publish();
  expect((await markReviewed(id, null)).status).toBe(401);
  expect((await markReviewed(id, writer)).status).toBe(403);
  expect((await markReviewed(999_999)).status).toBe(404);
  expect((await markReviewed('abc')).status).toBe(404);
  expect((await asVisitorsSee(id)).lastReviewedAt).toBe(longAgo);
  const { id: draft } = await payload.create({
    collection: 'comparisons',
    data: { title: 'A draft', _status: 'draft' },
    draft: true,
  });
  const refused = await markReviewed(draft);
  expect(refused.status).toBe(409);
  expect(refused.body.errors[0].message).toBe('Only a published comparison can be marked as reviewed.');
});

test('the days between reviews are those set under Freshness', async () => {
  await payload.updateGlobal({ slug: 'freshness', data: { reviewEveryDays: 7 } });
  const id = await publish();
  await markReviewed(id);
  expect((await asVisitorsSee(id)).reviewDueAt).toBe(`${addDays(today(), 7)}T00:00:00.000Z`);
  const fresh = await publish({ publishedAt: null, lastReviewedAt: null, reviewDueAt: null });
  expect((await asVisitorsSee(fresh)).reviewDueAt).toBe(`${addDays(today(), 7)}T00:00:00.000Z`);
  await payload.updateGlobal({ slug: 'freshness', data: { reviewEveryDays: 180 } });
});

test('a day that an editor takes away stays away', async () => {
  const id = await publish();
  await payload.update({ collection: 'comparisons', id, data: { reviewDueAt: null, _status: 'published' } });
  expect((await asVisitorsSee(id)).reviewDueAt ?? null).toBeNull();
});
