import { createLocalReq, type Payload } from 'payload';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readUpkeep } from '../../src/cms/admin/dashboard/read-upkeep';
import { describeSections } from '../../src/cms/admin/dashboard/upkeep-sections';
import { api, loginAs } from '../setup/api';
import { aPerson, comparisonData, someDefinitions } from '../setup/content';
import { startTestPayload } from '../setup/test-payload';

let payload: Payload;
let stop: () => Promise<void>;
type Person = Awaited<ReturnType<typeof aPerson>>;
let editor: Person;
let writer: Person;

const now = '2026-11-23T10:00:00.000Z';

beforeAll(async () => {
  ({ payload, stop } = await startTestPayload());
  editor = await aPerson(payload, 'editor');
  writer = await aPerson(payload, 'writer');
});
afterAll(() => stop());

type Changes = Parameters<typeof comparisonData>[1];

async function store(user: Person, status: 'published' | 'draft', changes: Changes): Promise<number> {
  const data = comparisonData(await someDefinitions(payload), {
    publishedAt: '2024-01-01T00:00:00.000Z',
    ...changes,
  });
  const { id } = await payload.create({
    collection: 'comparisons',
    data: { ...data, _status: status, createdBy: user.id },
    draft: status === 'draft',
  });
  return id;
}

async function idsFor(user: Person, name: string): Promise<number[]> {
  const { sections } = await readUpkeep(await createLocalReq({ user }, payload), now);
  return sections.get(name)?.entries.map(({ id }) => id) ?? [];
}

async function rowsWithCell(cell: object): Promise<NonNullable<Changes>> {
  const used = await someDefinitions(payload);
  const cells = { [String(used.options[0])]: cell };
  return {
    options: used.options.map((option) => ({ option })),
    rows: [{ criterion: used.criterion, cells }],
    verdict: { outcome: { kind: 'none' } },
  };
}

test('overdue and due soon are what readers see, by the day, the longest overdue first', async () => {
  const due = (reviewDueAt: string) => ({ reviewDueAt });
  const yesterday = await store(editor, 'published', due('2026-11-22T23:00:00.000Z'));
  const longAgo = await store(editor, 'published', due('2025-01-01T00:00:00.000Z'));
  const today = await store(editor, 'published', due('2026-11-23T00:00:00.000Z'));
  const lastDay = await store(editor, 'published', due('2026-12-23T12:00:00.000Z'));
  await store(editor, 'published', due('2026-12-24T00:00:00.000Z'));
  await store(editor, 'draft', due('2025-01-01T00:00:00.000Z'));
  expect(await idsFor(editor, 'overdue')).toEqual([longAgo, yesterday]);
  expect(await idsFor(editor, 'soon')).toEqual([today, lastDay]);
});

test('a cell marked in a draft is listed, and no longer once the mark is gone', async () => {
  const marked = await rowsWithCell({ text: 'Perhaps', toVerify: true });
  const id = await store(editor, 'draft', marked);
  expect(await idsFor(editor, 'to verify')).toContain(id);
  const checked = await rowsWithCell({ text: 'Certain' });
  await payload.update({ collection: 'comparisons', id, data: checked, draft: true });
  expect(await idsFor(editor, 'to verify')).not.toContain(id);
});

test('a published comparison whose cell was checked too long ago is listed', async () => {
  const old = await store(editor, 'published', await rowsWithCell({ text: 'Old', verifiedAt: '2025-11-22' }));
  const recent = await store(
    editor,
    'published',
    await rowsWithCell({ text: 'New', verifiedAt: '2025-11-24' }),
  );
  const listed = await idsFor(editor, 'old checks');
  expect(listed).toContain(old);
  expect(listed).not.toContain(recent);
});

test('nobody can set what the cells say of themselves', async () => {
  const authorization = await loginAs(payload, editor.email);
  const id = await store(editor, 'draft', {});
  const body = { cellsToVerify: 99, oldestCheckAt: '2020-01-01' };
  const change = await api(payload, `/comparisons/${id}?draft=true&depth=0`, {
    method: 'PATCH',
    authorization,
    body,
  });
  expect([change.status, change.body.doc.cellsToVerify, change.body.doc.oldestCheckAt]).toEqual([
    200,
    0,
    null,
  ]);
  const asked = await api(payload, '/comparisons?where[cellsToVerify][greater_than]=0');
  expect(asked.status).toBe(400);
});

test('writers see what they began themselves, and no inquiries', async () => {
  await payload.create({
    collection: 'inquiries',
    data: { name: 'Ada', email: 'ada@example.org', message: 'Which?', status: 'new' },
  });
  const own = await store(writer, 'published', { reviewDueAt: '2026-01-01T00:00:00.000Z' });
  const ownMarked = await store(writer, 'draft', await rowsWithCell({ text: 'Perhaps', toVerify: true }));
  expect(await idsFor(writer, 'overdue')).toEqual([own]);
  expect(await idsFor(writer, 'to verify')).toEqual([ownMarked]);
  expect(await idsFor(writer, 'inquiries')).toEqual([]);
  expect(await idsFor(editor, 'inquiries')).toHaveLength(1);
  const upkeep = await readUpkeep(await createLocalReq({ user: writer }, payload), now);
  const headings = describeSections(upkeep, now, false).map(({ heading }) => heading);
  expect(headings).not.toContain('Open inquiries');
});

test('a broken source is listed while a published comparison names it', async () => {
  const url = 'https://gone.example/paper';
  const id = await store(editor, 'published', await rowsWithCell({ text: 'Said', sources: [{ url }] }));
  await payload.db.pool.query(
    `INSERT INTO source_checks (url, state, status, checked_at, failures) VALUES ($1, 'broken', 404, now(), 1)`,
    [url],
  );
  expect(await idsFor(editor, 'sources')).toHaveLength(1);
  expect(await idsFor(writer, 'sources')).toEqual([]);
  await payload.update({ collection: 'comparisons', id, data: { _status: 'draft' } });
  expect(await idsFor(editor, 'sources')).toEqual([]);
});

test('each list that a card leads to shows what the card counted', async () => {
  const authorization = await loginAs(payload, editor.email);
  const upkeep = await readUpkeep(await createLocalReq({ user: editor }, payload), now);
  const cards = describeSections(upkeep, now, true).filter(({ section }) => section.count > 0);
  expect(cards.length).toBeGreaterThanOrEqual(5);
  for (const { heading, list, section } of cards) {
    const path = list.replace('/admin/collections', '').replace('?', '?draft=true&depth=0&limit=100&');
    const { status, body } = await api(payload, path, { authorization });
    expect([heading, status]).toEqual([heading, 200]);
    const missing = section.entries.filter(
      ({ id }) => !body.docs.some((doc: { id: number }) => doc.id === id),
    );
    expect([heading, missing]).toEqual([heading, []]);
  }
});
