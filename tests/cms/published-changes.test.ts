import type { Payload } from 'payload';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { describeChange } from '../../src/domain/change-log/describe-change';
import type { Comparison } from '../../src/payload-types';
import { api, loginAs } from '../setup/api';
import { aPerson, comparisonData, type Definitions, prose, someDefinitions } from '../setup/content';
import { startTestPayload } from '../setup/test-payload';

let payload: Payload;
let stop: () => Promise<void>;
let editor: string;
let find: typeof import('../../src/queries/find-comparison').findComparison;

beforeAll(async () => {
  ({ payload, stop } = await startTestPayload());
  editor = await loginAs(payload, (await aPerson(payload, 'editor')).email);
  ({ findComparison: find } = await import('../../src/queries/find-comparison'));
});
afterAll(() => stop());

interface Published {
  readonly id: number;
  readonly slug: string;
  readonly used: Definitions;
}

let count = 0;

async function publish(): Promise<Published> {
  count += 1;
  const slug = `changing-${count}`;
  const used = await someDefinitions(payload);
  const data = comparisonData(used, { slug });
  const { id } = await payload.create({ collection: 'comparisons', data: { ...data, _status: 'published' } });
  return { id, slug, used };
}

const tie = { outcome: { kind: 'tie' as const }, text: prose('Take either.') };

function update(id: number, data: Partial<Comparison>) {
  return payload.update({ collection: 'comparisons', id, data, draft: data._status === 'draft' });
}

async function logOf(slug: string): Promise<readonly (readonly string[])[]> {
  const comparison = await find(slug);
  return (comparison?.changeLog ?? []).map(({ changes }) => changes.map(describeChange));
}

async function nameOf(option: number | undefined): Promise<string> {
  return (await payload.findByID({ collection: 'options', id: option ?? 0 })).name;
}

test('a first publication has nothing to compare with', async () => {
  const { slug } = await publish();
  expect(await find(slug)).toMatchObject({ changeLog: [], verdictChange: null });
});

test('readers are told what a publication changed, in the words of its time', async () => {
  const { id, slug, used } = await publish();
  const name = await nameOf(used.options[0]);
  await update(id, { verdict: tie, _status: 'published' });
  await payload.update({
    collection: 'options',
    id: used.options[0] ?? 0,
    data: { name: 'Renamed since', _status: 'published' },
  });
  expect(await logOf(slug)).toEqual([[`Our recommendation changed from “${name}” to “Tie”`]]);
  expect(await find(slug)).toMatchObject({ verdictChange: { before: name, after: 'Tie' } });
});

test('drafts are nobody’s news, until they are published: then all at once', async () => {
  const { id, slug } = await publish();
  await update(id, { verdict: tie, _status: 'draft' });
  await update(id, { recommendations: [], _status: 'draft' });
  expect(await logOf(slug)).toEqual([]);
  await update(id, { _status: 'published' });
  const [[verdict, scenario] = []] = await logOf(slug);
  expect([verdict, scenario]).toEqual([
    expect.stringMatching(/^Our recommendation changed from/),
    expect.stringMatching(/^Recommendation removed: A shop \d+, which was “Depends: what you sell”$/),
  ]);
});

test('what was taken down and comes back changed is compared with what readers last saw', async () => {
  const { id, slug } = await publish();
  await update(id, { _status: 'draft', title: 'Taken down' });
  await payload.update({ collection: 'comparisons', id, data: { _status: 'draft' } });
  await update(id, { verdict: tie, _status: 'published' });
  expect((await logOf(slug)).flat()).toHaveLength(1);
});

test('a slip mended on the same day is not told', async () => {
  const { id, slug, used } = await publish();
  await update(id, { verdict: tie, _status: 'published' });
  await update(id, { verdict: comparisonData(used).verdict, _status: 'published' });
  expect(await logOf(slug)).toEqual([]);
});

test('a publication that is refused leaves no trace', async () => {
  const { id } = await publish();
  await expect(update(id, { verdict: tie, options: [], _status: 'published' })).rejects.toThrow();
  const { rows } = await payload.db.pool.query('SELECT * FROM published_changes WHERE comparison_id = $1', [
    id,
  ]);
  expect(rows).toEqual([]);
});

test('a review that changed nothing is told', async () => {
  const { id, slug } = await publish();
  await payload.db.pool.query('UPDATE comparisons SET last_reviewed_at = $2 WHERE id = $1', [
    id,
    '2024-01-01',
  ]);
  const { status } = await api(payload, `/comparisons/${id}/reviewed`, {
    method: 'POST',
    authorization: editor,
  });
  expect(status).toBe(200);
  expect(await logOf(slug)).toEqual([['Reviewed: nothing had to be changed']]);
});

test('a changed verdict is at the top for 90 days and in the log for good', async () => {
  const { id, slug } = await publish();
  await update(id, { verdict: tie, _status: 'published' });
  const day = 24 * 60 * 60 * 1000;
  vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 90 * day });
  try {
    expect((await find(slug))?.verdictChange).not.toBeNull();
    vi.setSystemTime(Date.now() + day);
    expect((await find(slug))?.verdictChange).toBeNull();
    expect(await logOf(slug)).toHaveLength(1);
  } finally {
    vi.useRealTimers();
  }
});

test('the log goes with its comparison', async () => {
  const { id } = await publish();
  await update(id, { verdict: tie, _status: 'published' });
  await payload.delete({ collection: 'comparisons', id });
  const { rows } = await payload.db.pool.query('SELECT * FROM published_changes WHERE comparison_id = $1', [
    id,
  ]);
  expect(rows).toEqual([]);
});
