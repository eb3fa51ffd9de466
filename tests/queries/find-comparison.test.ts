import type { Payload } from 'payload';
import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { comparisonData, prose, someDefinitions } from '../setup/content';
import { countStatements } from '../setup/count-statements';
import { startTestPayload } from '../setup/test-payload';

let payload: Payload;
let stop: () => Promise<void>;
let databaseUrl: string;
let find: typeof import('../../src/queries/find-comparison').findComparison;
let lists: typeof import('../../src/queries/list-comparisons');
let site: typeof import('../../src/queries/find-site');

beforeAll(async () => {
  ({ payload, stop, databaseUrl } = await startTestPayload());
  ({ findComparison: find } = await import('../../src/queries/find-comparison'));
  lists = await import('../../src/queries/list-comparisons');
  site = await import('../../src/queries/find-site');
});
afterAll(() => stop());

async function publish(slug: string, { rows = 1, options = 2 } = {}): Promise<number> {
  const used = await someDefinitions(payload, options);
  const criteria = [used.criterion];
  while (criteria.length < rows) criteria.push((await someDefinitions(payload, 0)).criterion);
  const data = comparisonData(used, { slug, rows: criteria.map((criterion) => ({ criterion })) });
  const { id } = await payload.create({ collection: 'comparisons', data: { ...data, _status: 'published' } });
  return id;
}

test('ids stay the same when the address, the words and the order change', async () => {
  const id = await publish('before', { rows: 3, options: 3 });
  const before = await find('before');
  const stored = await payload.findByID({ collection: 'comparisons', id, depth: 0 });
  const changed = {
    slug: 'after',
    title: 'Other words',
    rows: (stored.rows ?? []).toReversed(),
    options: (stored.options ?? []).toReversed(),
  };
  await payload.update({ collection: 'comparisons', id, data: { ...changed, _status: 'published' } });
  const after = await find('after');
  expect([after?.id, after?.title]).toEqual([before?.id, 'Other words']);
  expect(after?.rows.map((row) => row.criterion.id)).toEqual(
    before?.rows.map((row) => row.criterion.id).toReversed(),
  );
  expect(after?.options.map((option) => option.id)).toEqual(
    before?.options.map((option) => option.id).toReversed(),
  );
});

test('what the editor stored is what the domain gets', async () => {
  const used = await someDefinitions(payload);
  const [first = 0, second = 0] = used.options;
  const data = comparisonData(used, {
    slug: 'whole',
    title: 'Whole',
    intro: prose('Hello.'),
    publishedAt: '2025-01-15T00:00:00.000Z',
  });
  await payload.create({ collection: 'comparisons', data: { ...data, _status: 'published' } });
  expect(await find('whole')).toMatchObject({
    slug: 'whole',
    title: 'Whole',
    publishedAt: '2025-01-15T00:00:00.000Z',
    intro: [{ kind: 'paragraph', children: [{ kind: 'text', text: 'Hello.' }] }],
    options: [
      { id: first, chooseWhen: ['You like it'] },
      { id: second, chooseWhen: ['You like it'] },
    ],
    rows: [
      {
        weight: 2,
        cells: {
          [first]: { text: 'Fast', score: 9, sources: [{ url: 'https://example.org/a', title: 'A' }] },
        },
        outcome: { kind: 'win', winners: [first] },
      },
    ],
    recommendations: [{ outcome: { kind: 'depends', condition: 'what you sell' } }],
    verdict: { outcome: { kind: 'win', winners: [first] } },
    faqs: [{ answer: [{ kind: 'paragraph' }] }],
  });
});

test('drafts, unknown addresses and unpublished comparisons are not found', async () => {
  const id = await publish('here-today');
  expect(await find('here-today')).not.toBeNull();
  await payload.update({ collection: 'comparisons', id, data: { title: 'Draft' }, draft: true });
  expect((await find('here-today'))?.title).not.toBe('Draft');
  await payload.update({ collection: 'comparisons', id, data: { _status: 'draft' } });
  expect(await find('here-today')).toBeNull();
  expect(await find('nowhere')).toBeNull();
});

test('an unpublished related comparison is left out', async () => {
  const related = await publish('related-one');
  const used = await someDefinitions(payload);
  const data = comparisonData(used, { slug: 'relating', related: [related] });
  await payload.create({ collection: 'comparisons', data: { ...data, _status: 'published' } });
  expect((await find('relating'))?.related.map(({ slug }) => slug)).toEqual(['related-one']);
  await payload.update({ collection: 'comparisons', id: related, data: { _status: 'draft' } });
  expect((await find('relating'))?.related).toEqual([]);
});

test('a row without a stated outcome is decided by its scores', async () => {
  const used = await someDefinitions(payload);
  const [first = 0, second = 0] = used.options;
  const cells = { [String(first)]: { score: 3 }, [String(second)]: { score: 8 } };
  const data = comparisonData(used, { slug: 'scored', rows: [{ criterion: used.criterion, cells }] });
  await payload.create({ collection: 'comparisons', data: { ...data, _status: 'published' } });
  expect((await find('scored'))?.rows[0]?.outcome).toEqual({ kind: 'win', winners: [second] });
});

test('a comparison costs the same number of statements however large it is', async () => {
  await publish('small');
  await publish('large', { rows: 25, options: 8 });
  await find('small');
  const [small, large] = [
    await countStatements(() => find('small')),
    await countStatements(() => find('large')),
  ];
  expect(large).toBe(small);
  expect(large).toBeLessThanOrEqual(4);
});

test('a list costs the same number of statements however many it holds', async () => {
  const topic = await payload.create({
    collection: 'topics',
    data: { name: 'Backend', _status: 'published' },
  });
  await payload.update({
    collection: 'comparisons',
    where: { slug: { in: ['small', 'large'] } },
    data: { topic: topic.id, _status: 'published' },
  });
  const all = await countStatements(() => lists.listComparisons({ page: 1 }));
  const list = await lists.listComparisons({ page: 1 });
  expect(list?.comparisons.length).toBeGreaterThan(4);
  expect(list?.topics).toMatchObject([{ slug: 'backend', comparisons: 2 }]);
  expect(all).toBeLessThanOrEqual(3);
});

test('a page beyond the last is not found, and an empty site has a first page', async () => {
  expect(await lists.listComparisons({ page: 2 })).toBeNull();
  expect((await site.findHome()).total).toBeGreaterThan(0);
});

test('what a comparison is made of shows only as far as it is public itself', async () => {
  const used = await someDefinitions(payload, 3);
  const [withdrawn = 0] = used.options;
  const [open, shy] = [await aPerson('Open'), await aPerson('Shy')];
  const id = await publish('parts');
  const data = comparisonData(used, { slug: 'parts', authors: [open, shy], reviewedBy: shy });
  await payload.update({ collection: 'comparisons', id, data: { ...data, _status: 'published' } });
  await payload.update({ collection: 'users', id: shy, data: { publicProfile: false } });
  await statusOf('options', withdrawn, 'draft');
  await statusOf('criteria', used.criterion, 'draft');
  const found = await find('parts');
  expect(found?.options.map((option) => option.id)).toEqual(used.options.slice(1));
  expect(found?.rows).toEqual([]);
  expect(found?.authors.map((author) => author.id)).toEqual([open]);
  expect(found?.reviewedBy).toBeNull();
});

async function aPerson(name: string): Promise<number> {
  const account = { email: `${name}@example.com`, password: 'a-password-for-tests' };
  const data = { name, publicProfile: true, role: 'writer' as const, ...account };
  return (await payload.create({ collection: 'users', data })).id;
}

/** As if somebody had taken it back behind the site's back: the panel refuses to while it is in use. */
async function statusOf(table: 'options' | 'criteria', id: number, status: 'draft'): Promise<void> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  await client.query(`UPDATE ${table} SET _status = $1 WHERE id = $2`, [status, id]);
  await client.end();
}
