import type { Payload } from 'payload';
import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { comparisonData, type Definitions, someDefinitions } from '../../setup/content';
import { countStatements } from '../../setup/count-statements';
import { startTestPayload } from '../../setup/test-payload';

let payload: Payload;
let stop: () => Promise<void>;
let databaseUrl: string;
let options: typeof import('../../../src/queries/hubs/find-option-hub');
let criteria: typeof import('../../../src/queries/hubs/find-criterion-hub');
let scenarios: typeof import('../../../src/queries/hubs/find-scenario-hub');
let authors: typeof import('../../../src/queries/hubs/find-author-hub');

beforeAll(async () => {
  ({ payload, stop, databaseUrl } = await startTestPayload());
  options = await import('../../../src/queries/hubs/find-option-hub');
  criteria = await import('../../../src/queries/hubs/find-criterion-hub');
  scenarios = await import('../../../src/queries/hubs/find-scenario-hub');
  authors = await import('../../../src/queries/hubs/find-author-hub');
});
afterAll(() => stop());

async function publish(
  used: Definitions,
  changes: Parameters<typeof comparisonData>[1] = {},
): Promise<number> {
  const data = comparisonData(used, changes);
  return (await payload.create({ collection: 'comparisons', data: { ...data, _status: 'published' } })).id;
}

async function slugOf(collection: 'options' | 'criteria' | 'scenarios', id: number): Promise<string> {
  return (await payload.findByID({ collection, id })).slug ?? '';
}

async function execute(statement: string, values: unknown[] = []): Promise<void> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  await client.query(statement, values);
  await client.end();
}

test('an option’s hub counts over the published comparisons with it, and only those', async () => {
  const used = await someDefinitions(payload, 3);
  const [first = 0, second = 0, third = 0] = used.options;
  const { criterion } = used;
  await publish(used, { slug: 'hub-1' });
  await publish(
    { ...used, options: [second, first] },
    {
      slug: 'hub-2',
      rows: [{ criterion, cells: { [String(first)]: { score: 2 }, [String(second)]: { score: 7 } } }],
      verdict: { outcome: { kind: 'tie' } },
    },
  );
  await payload.create({
    collection: 'comparisons',
    data: comparisonData(used, { slug: 'hub-3' }),
    draft: true,
  });
  const hub = await options.findOptionHub({ slug: await slugOf('options', first), page: 1 });
  expect(hub).toMatchObject({
    total: 2,
    counted: 2,
    overall: { wins: 1, ties: 1, losses: 0, open: 0 },
    criteria: [{ criterion: { id: criterion }, standing: { wins: 1, ties: 0, losses: 1, open: 0 } }],
    alternatives: [
      { option: { id: second }, shared: 2 },
      { option: { id: third }, shared: 1 },
    ],
  });
  expect(hub?.comparisons.map(({ slug }) => slug)).toEqual(['hub-2', 'hub-1']);
});

test('a criterion’s hub says who wins it where, also where the scores decide', async () => {
  const used = await someDefinitions(payload);
  const [first = 0, second = 0] = used.options;
  const { criterion } = used;
  const cells = { [String(first)]: { text: 'Slow', score: 2 }, [String(second)]: { score: 7 } };
  await publish(used, { slug: 'judged-1' });
  await publish(used, { slug: 'judged-2', title: 'Judged again', rows: [{ criterion, cells }] });
  const hub = await criteria.findCriterionHub({ slug: await slugOf('criteria', criterion), page: 1 });
  expect(hub?.judgements).toMatchObject([
    { comparison: { slug: 'judged-2' }, row: { outcome: { kind: 'win', winners: [second] } } },
    { comparison: { slug: 'judged-1' }, row: { outcome: { kind: 'win', winners: [first] } } },
  ]);
  expect(hub?.options.map(({ standing }) => standing)).toEqual([
    { wins: 1, ties: 0, losses: 1, open: 0 },
    { wins: 1, ties: 0, losses: 1, open: 0 },
  ]);
});

test('a scenario’s hub gathers what is recommended in it', async () => {
  const used = await someDefinitions(payload);
  const [first = 0] = used.options;
  const { scenario } = used;
  await publish(used, { slug: 'advice-1' });
  await publish(used, {
    slug: 'advice-2',
    title: 'More advice',
    recommendations: [{ scenario, outcome: { kind: 'win', winners: [first] } }],
  });
  const hub = await scenarios.findScenarioHub({ slug: await slugOf('scenarios', scenario), page: 1 });
  expect(hub?.recommendations).toMatchObject([
    { comparison: { slug: 'advice-2' }, outcome: { kind: 'win', winners: [first] } },
    { comparison: { slug: 'advice-1' }, outcome: { kind: 'depends', condition: 'what you sell' } },
  ]);
  expect(hub?.options[0]).toMatchObject({ option: { id: first }, standing: { wins: 1, open: 1 } });
});

test('an author’s hub lists what they wrote and reviewed, once, as long as their profile is public', async () => {
  const data = { name: 'Ada Hub', role: 'writer' as const, publicProfile: true, password: 'long-enough-1' };
  const ada = await payload.create({ collection: 'users', data: { ...data, email: 'ada@example.org' } });
  const used = await someDefinitions(payload);
  await publish(used, { slug: 'by-ada', authors: [ada.id], reviewedBy: ada.id });
  await publish(await someDefinitions(payload), { slug: 'reviewed-by-ada', reviewedBy: ada.id });
  const hub = await authors.findAuthorHub({ slug: 'ada-hub', page: 1 });
  expect(hub?.author).toEqual({ id: ada.id, slug: 'ada-hub', name: 'Ada Hub', role: '', bio: '' });
  expect(hub?.comparisons.map(({ slug }) => slug)).toEqual(['reviewed-by-ada', 'by-ada']);
  await payload.update({ collection: 'users', id: ada.id, data: { publicProfile: false } });
  expect(await authors.findAuthorHub({ slug: 'ada-hub', page: 1 })).toBeNull();
});

test('there is no hub of a draft, of what nobody knows, or beyond the last page', async () => {
  const used = await someDefinitions(payload);
  const [first = 0] = used.options;
  await payload.update({ collection: 'options', id: first, data: { slug: 'still-a-draft' }, draft: true });
  expect(await options.findOptionHub({ slug: 'still-a-draft', page: 1 })).toBeNull();
  expect(await options.findOptionHub({ slug: 'nobody', page: 1 })).toBeNull();
  await publish(used, { slug: 'one-page' });
  const slug = await slugOf('criteria', used.criterion);
  expect(await criteria.findCriterionHub({ slug, page: 1 })).toMatchObject({ pages: 1, total: 1 });
  expect(await criteria.findCriterionHub({ slug, page: 2 })).toBeNull();
});

test('what is published and used nowhere has an empty hub', async () => {
  await payload.create({ collection: 'options', data: { name: 'Lonely', _status: 'published' } });
  expect(await options.findOptionHub({ slug: 'lonely', page: 1 })).toMatchObject({
    total: 0,
    comparisons: [],
    criteria: [],
    alternatives: [],
  });
});

test('what is withdrawn behind the site’s back shows on no hub', async () => {
  const used = await someDefinitions(payload, 3);
  const [first = 0, second = 0] = used.options;
  await publish(used, { slug: 'withdrawn' });
  await execute(`UPDATE options SET _status = 'draft' WHERE id = $1`, [second]);
  await execute(`UPDATE criteria SET _status = 'draft' WHERE id = $1`, [used.criterion]);
  const hub = await options.findOptionHub({ slug: await slugOf('options', first), page: 1 });
  expect(hub?.alternatives.map(({ option }) => option.id)).toEqual(used.options.slice(2));
  expect(hub?.criteria).toEqual([]);
});

test('cells that are no cells do not stop a hub', async () => {
  const used = await someDefinitions(payload);
  await publish(used, { slug: 'odd-cells', rows: [{ criterion: used.criterion }] });
  await execute(`UPDATE comparisons_rows SET cells = '[1]' WHERE criterion_id = $1`, [used.criterion]);
  const slug = await slugOf('criteria', used.criterion);
  expect(await criteria.findCriterionHub({ slug, page: 1 })).toMatchObject({ total: 1, options: [] });
});

test('a hub costs the same few statements however many comparisons it gathers', async () => {
  const used = await someDefinitions(payload);
  const [first = 0] = used.options;
  await publish(used, { slug: 'few' });
  const slugs = {
    option: await slugOf('options', first),
    criterion: await slugOf('criteria', used.criterion),
    scenario: await slugOf('scenarios', used.scenario),
  };
  const costs = async () => [
    await countStatements(() => options.findOptionHub({ slug: slugs.option, page: 1 })),
    await countStatements(() => criteria.findCriterionHub({ slug: slugs.criterion, page: 1 })),
    await countStatements(() => scenarios.findScenarioHub({ slug: slugs.scenario, page: 1 })),
  ];
  await costs();
  const few = await costs();
  for (let index = 0; index < 14; index += 1)
    await publish(used, { slug: `many-${index}`, title: `Many ${index}` });
  expect(await criteria.findCriterionHub({ slug: slugs.criterion, page: 2 })).toMatchObject({ total: 15 });
  expect(await costs()).toEqual(few);
  expect(few).toEqual([3, 3, 3]);
});
