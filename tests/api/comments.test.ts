import type { Payload } from 'payload';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { api, loginAs } from '../setup/api';
import { aPerson } from '../setup/content';
import { aReviewedDraft, reviewOf } from '../setup/review';
import { startTestPayload } from '../setup/test-payload';

let payload: Payload;
let stop: () => Promise<void>;
let writer: string;
let editor: string;
let editorId: number;

beforeAll(async () => {
  ({ payload, stop } = await startTestPayload());
  writer = await loginAs(payload, (await aPerson(payload, 'writer')).email);
  const person = await aPerson(payload, 'editor');
  editor = await loginAs(payload, person.email);
  editorId = person.id;
});
afterAll(() => stop());

const say = (authorization: string | null, body: object) =>
  api(payload, '/comments?depth=0', { method: 'POST', authorization, body });

test('a colleague’s comment is signed, dated and shown with the comparison', async () => {
  const comparison = await aReviewedDraft(payload, writer);
  const claim = {
    author: 1,
    authorName: 'Somebody else',
    event: 'approve',
    createdAt: '2001-01-01T00:00:00.000Z',
  };
  const { status, body } = await say(editor, {
    comparison,
    body: 'Which source?',
    path: 'rows.0.cells',
    ...claim,
  });
  expect(status).toBe(201);
  expect(body.doc).toMatchObject({
    author: editorId,
    body: 'Which source?',
    event: 'comment',
    resolved: false,
  });
  expect(body.doc.authorName).toMatch(/^editor/);
  expect(Date.now() - new Date(body.doc.createdAt).getTime()).toBeLessThan(60_000);
  const review = await reviewOf(payload, comparison, writer);
  expect(review.body.comments).toMatchObject([
    { body: 'Which source?', path: 'rows.0.cells', resolved: false },
  ]);
});

test('what was said is said: only “resolved” changes', async () => {
  const comparison = await aReviewedDraft(payload, writer);
  const { body } = await say(editor, { comparison, body: 'Which source?' });
  const change = { body: 'Never mind', author: null, path: 'title', event: 'approve', resolved: true };
  const changed = await api(payload, `/comments/${body.doc.id}?depth=0`, {
    method: 'PATCH',
    authorization: writer,
    body: change,
  });
  expect(changed.body.doc).toMatchObject({
    body: 'Which source?',
    author: editorId,
    event: 'comment',
    resolved: true,
  });
  for (const authorization of [writer, editor])
    expect((await api(payload, `/comments/${body.doc.id}`, { method: 'DELETE', authorization })).status).toBe(
      403,
    );
});

test('visitors and keys neither read nor write comments', async () => {
  const comparison = await aReviewedDraft(payload, writer);
  await say(editor, { comparison, body: 'Between us' });
  const client = await payload.create({
    collection: 'api-clients',
    data: { name: 'K', scopes: ['publish'] },
  });
  for (const authorization of [null, `Bearer ${client.key}`]) {
    expect((await api(payload, '/comments', { authorization })).status).toBe(403);
    expect((await say(authorization, { comparison, body: 'Hello' })).status).toBe(403);
  }
});

test('a comment needs words, a comparison that exists, and an end', async () => {
  const comparison = await aReviewedDraft(payload, writer);
  expect((await say(editor, { comparison, body: '  ' })).status).toBe(400);
  expect((await say(editor, { body: 'To nobody' })).status).toBe(400);
  expect((await say(editor, { comparison: 999_999, body: 'To nothing' })).status).toBe(400);
  expect((await say(editor, { comparison, body: 'x'.repeat(5001) })).status).toBe(400);
});

test('comments go with their comparison, and stay when their author leaves', async () => {
  const comparison = await aReviewedDraft(payload, writer);
  const leaver = await aPerson(payload, 'editor');
  await say(await loginAs(payload, leaver.email), { comparison, body: 'Good-bye' });
  await payload.delete({ collection: 'users', id: leaver.id });
  const { body } = await reviewOf(payload, comparison, editor);
  expect(body.comments).toMatchObject([{ body: 'Good-bye', author: leaver.name }]);
  const deleted = await api(payload, `/comparisons/${comparison}`, {
    method: 'DELETE',
    authorization: editor,
  });
  expect(deleted.status).toBe(200);
  expect(
    (await payload.count({ collection: 'comments', where: { comparison: { equals: comparison } } }))
      .totalDocs,
  ).toBe(0);
});
