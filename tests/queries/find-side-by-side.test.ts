import type { Payload } from 'payload';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { comparisonData, type Definitions, someDefinitions } from '../setup/content';
import { countStatements } from '../setup/count-statements';
import { startTestPayload } from '../setup/test-payload';

let payload: Payload;
let stop: () => Promise<void>;
let find: typeof import('../../src/queries/find-side-by-side').findSideBySide;

beforeAll(async () => {
  ({ payload, stop } = await startTestPayload());
  ({ findSideBySide: find } = await import('../../src/queries/find-side-by-side'));
});
afterAll(() => stop());

const ask = (...names: string[]) => find({ names, isTooMany: false });

/** Says of each option what it is called in this comparison, so that cells tell where they come from. */
function said(used: Definitions, word: string) {
  const cells = Object.fromEntries(
    used.options.map((option) => [String(option), { text: `${word} ${option}` }]),
  );
  return [{ criterion: used.criterion, cells }];
}

async function publish(used: Definitions, slug: string, publishedAt: string): Promise<void> {
  const data = comparisonData(used, { slug, title: slug, publishedAt, rows: said(used, slug) });
  await payload.create({ collection: 'comparisons', data: { ...data, _status: 'published' } });
}

async function nameOption(id: number, name: string, slug: string): Promise<void> {
  await payload.update({ collection: 'options', id, data: { name, slug, _status: 'published' } });
}

test('cells come from the newest comparison of each option, on criteria that they share', async () => {
  const used = await someDefinitions(payload, 3);
  const [a = 0, b = 0, c = 0] = used.options;
  await nameOption(a, 'Alpha', 'alpha');
  await nameOption(b, 'Beta Two', 'beta');
  await nameOption(c, 'Gamma', 'gamma');
  await publish({ ...used, options: [a, b] }, 'old', '2025-01-01T00:00:00.000Z');
  await publish({ ...used, options: [a, c] }, 'new', '2025-02-01T00:00:00.000Z');
  const answer = await ask('gamma', 'beta two');
  expect(answer.options.map(({ slug }) => slug)).toEqual(['beta', 'gamma']);
  expect(answer.covering).toEqual([]);
  expect(answer.rows).toMatchObject([
    {
      criterion: { id: used.criterion },
      cells: {
        [b]: { cell: { text: `old ${b}` }, comparison: { slug: 'old' } },
        [c]: { cell: { text: `new ${c}` }, comparison: { slug: 'new' } },
      },
    },
  ]);
  expect((await ask('alpha', 'beta')).rows[0]?.cells[a]).toMatchObject({ cell: { text: `new ${a}` } });
});

test('comparisons that hold all of them are named', async () => {
  expect((await ask('alpha', 'gamma')).covering).toEqual([{ slug: 'new', title: 'new' }]);
  expect((await ask('alpha', 'beta', 'gamma')).covering).toEqual([]);
});

test('what nobody knows, and what is not public, is said by the name that was typed', async () => {
  const { options } = await someDefinitions(payload, 1);
  await payload.update({ collection: 'options', id: options[0] ?? 0, data: { name: 'Hidden' }, draft: true });
  expect(await ask('alpha', 'Hidden', 'nope')).toMatchObject({
    options: [{ slug: 'alpha' }],
    unknown: ['Hidden', 'nope'],
    rows: [],
  });
  expect((await ask('alpha', 'beta')).choices).not.toContain('Hidden');
});

test('a slug and a name of one option are one option', async () => {
  expect((await ask('beta', 'Beta Two')).options).toHaveLength(1);
});

test('hostile names cost what others cost', async () => {
  const cost = await countStatements(() => ask('alpha', 'beta'));
  expect(cost).toBeLessThanOrEqual(5);
  expect(await ask("'; DROP TABLE options --", '%', '{a,b}', '\\')).toMatchObject({ options: [] });
  expect((await ask('alpha', 'beta')).rows).toHaveLength(1);
});
