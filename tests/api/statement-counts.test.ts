import type { Payload } from 'payload';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { loginAs } from '../setup/api';
import { aPerson, comparisonData, someDefinitions } from '../setup/content';
import { countStatements } from '../setup/count-statements';
import { ask, type RouteAnswer } from '../setup/routes';
import { startTestPayload } from '../setup/test-payload';

/**
 * What is asked of the database must not grow with what is found: each question is asked of a site with one comparison,
 * and again when there are twenty with twelve criteria each.
 */
const few = { comparisons: 1, rows: 1 };
const many = { comparisons: 20, rows: 12 };

let payload: Payload;
let stop: () => Promise<void>;
let token: string;
let author: number;
let topic: number;
let one: number;
let made = 0;

beforeAll(async () => {
  ({ payload, stop } = await startTestPayload());
  const person = await aPerson(payload, 'admin');
  author = person.id;
  await payload.update({ collection: 'users', id: author, data: { publicProfile: true } });
  token = await loginAs(payload, person.email);
  ({ id: topic } = await payload.create({
    collection: 'topics',
    data: { name: 'Topic', slug: 'topic', _status: 'published' },
  }));
  one = await publish(few.rows);
});
afterAll(() => stop());

async function publish(rows: number): Promise<number> {
  const used = await someDefinitions(payload);
  const criteria = [used.criterion];
  while (criteria.length < rows) criteria.push((await someDefinitions(payload, 0)).criterion);
  made += 1;
  const data = comparisonData(used, {
    slug: `comparison-${made}`,
    topic,
    authors: [author],
    related: one ? [one] : [],
    rows: criteria.map((criterion) => ({ criterion })),
  });
  const { id } = await payload.create({ collection: 'comparisons', data: { ...data, _status: 'published' } });
  return id;
}

const everything = `id title topic { name } options { option { name } chooseWhen { reason } }
  rows { criterion { name howWeJudge } weight cells outcome { kind winners { name } } }
  recommendations { scenario { name } reasoning outcome { kind winners { name } } } faqs { question answer }
  related { title topic { name } options { option { name } } } authors { name bio } verdict { text outcome { winners { name } } }`;

const graphql = (query: string) => ask('/graphql', { method: 'POST', body: { query } });

const lists: Record<string, () => Promise<RouteAnswer>> = {
  'REST list': () => ask('/comparisons?depth=3&limit=100'),
  'REST list of criteria': () => ask('/criteria?limit=100'),
  'REST list, filtered through a relationship': () =>
    ask('/comparisons?depth=2&limit=100&where[topic.slug][equals]=topic'),
  'GraphQL list': () => graphql(`{ Comparisons(limit: 20) { totalDocs docs { ${everything} } } }`),
  'list of the panel': () =>
    ask('/comparisons?depth=1&limit=100&draft=true', { headers: { authorization: token } }),
};
const documents: Record<string, (id: number) => Promise<RouteAnswer>> = {
  'REST document': (id) => ask(`/comparisons/${id}?depth=3`),
  'GraphQL document': (id) => graphql(`{ Comparison(id: ${id}) { ${everything} } }`),
};

test('no answer of the API takes more statements for twenty than for one', async () => {
  const count = async (asking: () => Promise<RouteAnswer>) => {
    const { status, body } = await asking();
    expect([status, body?.errors]).toEqual([200, undefined]);
    return countStatements(asking);
  };
  const counts = async (id: number) => {
    const entries = [
      ...Object.entries(lists),
      ...Object.entries(documents).map(([name, asking]) => [name, () => asking(id)] as const),
    ];
    const counted: [string, number][] = [];
    for (const [name, asking] of entries) counted.push([name, await count(asking)]);
    return Object.fromEntries(counted);
  };
  // A second one, which the next ones are related to, so that both rounds have a relationship of each kind.
  one = await publish(few.rows);
  const before = await counts(one);
  const large = await publish(many.rows);
  while (made < many.comparisons) await publish(many.rows);
  expect(await counts(large)).toEqual(before);
  expect(before['REST document']).toBeLessThanOrEqual(8);
  expect(before['GraphQL document']).toBeLessThanOrEqual(10);
  expect(before['REST list']).toBeLessThanOrEqual(9);
}, 120_000);

test('an export takes a statement more for each twenty-five documents in it, and no more', async () => {
  const asking = (slug = '') => ask(`/comparisons/export${slug}`, { headers: { authorization: token } });
  const one = await countStatements(() => asking('?slug=comparison-1'));
  const all = await countStatements(() => asking());
  const { body } = await asking();
  const lists = Object.values<unknown>(body).filter((value) => Array.isArray(value));
  const batches = lists.map((list) => Math.ceil(list.length / 25));
  // Definitions are read twice: to see whether they can be read back, and to be written.
  expect(all).toBeLessThanOrEqual(one + 2 * batches.reduce((sum, count) => sum + count, 0));
});

test('every relationship of an answer is filled, however many there are', async () => {
  const { body } = await ask('/comparisons?depth=1&limit=100');
  const criteria = body.docs.flatMap(({ rows }: { rows: { criterion: unknown }[] }) =>
    rows.map(({ criterion }) => typeof criterion),
  );
  expect(criteria.length).toBeGreaterThan(many.comparisons * 10);
  expect(new Set(criteria)).toEqual(new Set(['object']));
  const answer = await graphql(`{ Comparisons(limit: 20) { docs { rows { criterion { name } } } } }`);
  const names = answer.body.data.Comparisons.docs.flatMap(({ rows }: { rows: { criterion: unknown }[] }) =>
    rows.map(({ criterion }) => criterion),
  );
  expect(names).not.toContain(null);
});
