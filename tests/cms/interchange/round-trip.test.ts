import type { Payload } from 'payload';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createFirstAdministrator } from '../../../src/cli/first-administrator';
import { loadSample } from '../../../src/cli/sample/load-sample';
import { aPerson } from '../../setup/content';
import { startTestPayload } from '../../setup/test-payload';
import { countTraces, emptyDatabase, exportText, importText } from './interchange-stage';

let payload: Payload;
let stop: () => Promise<void>;
let editor: Awaited<ReturnType<typeof aPerson>>;
let sample: string;

beforeAll(async () => {
  ({ payload, stop } = await startTestPayload());
  await createFirstAdministrator(payload, {
    adminEmail: 'admin@example.com',
    adminPassword: 'a-password-for-tests',
  });
  await loadSample(payload);
  editor = await aPerson(payload, 'editor');
  const { text, leftOut } = await exportText(payload, editor, { drafts: false });
  expect(leftOut).toEqual([]);
  sample = text;
});
afterAll(() => stop());

test('the sample content, published into an empty database, is exported byte by byte as it was', async () => {
  expect(JSON.parse(sample).comparisons).toHaveLength(4);
  await emptyDatabase(payload);
  const report = await importText(sample, { payload, user: editor, publish: true });
  expect(report.problems).toEqual([]);
  expect(report.isWritten).toBe(true);
  expect(report.documents.every(({ action }) => action === 'new')).toBe(true);
  const { text } = await exportText(payload, editor, { drafts: false });
  expect(text).toBe(sample);
});

test('as drafts they are exported as they were, and readers see nothing of them', async () => {
  await emptyDatabase(payload);
  const { problems } = await importText(sample, { payload, user: editor });
  expect(problems).toEqual([]);
  expect((await exportText(payload, editor, { drafts: true })).text).toBe(sample);
  const visitors = { collection: 'comparisons', overrideAccess: false } as const;
  expect((await payload.find(visitors)).totalDocs).toBe(0);
});

test('the same file again changes nothing: no version, no activity', async () => {
  const before = await countTraces(payload);
  const report = await importText(sample, { payload, user: editor });
  expect(new Set(report.documents.map(({ action }) => action))).toEqual(new Set(['unchanged']));
  expect(await countTraces(payload)).toEqual(before);
});

test('published later, only the status is another; after that, nothing', async () => {
  const first = await importText(sample, { payload, user: editor, publish: true });
  expect(first.problems).toEqual([]);
  expect(first.documents.flatMap(({ differences }) => differences.map(({ field }) => field))).toEqual(
    first.documents.map(() => 'status'),
  );
  const before = await countTraces(payload);
  const second = await importText(sample, { payload, user: editor, publish: true });
  expect(second.documents.every(({ action }) => action === 'unchanged')).toBe(true);
  expect(await countTraces(payload)).toEqual(before);
  expect((await exportText(payload, editor, { drafts: false })).text).toBe(sample);
});
