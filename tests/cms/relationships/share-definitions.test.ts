import type { Payload } from 'payload';
import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { loadSample } from '../../../src/cli/sample/load-sample';
import { aPerson } from '../../setup/content';
import { countStatements } from '../../setup/count-statements';
import { ask } from '../../setup/routes';
import { startTestPayload } from '../../setup/test-payload';

let payload: Payload;
let stop: () => Promise<void>;
let databaseUrl: string;

beforeAll(async () => {
  ({ payload, stop, databaseUrl } = await startTestPayload());
  const { id } = await aPerson(payload, 'admin');
  await payload.update({ collection: 'users', id, data: { publicProfile: true } });
  await loadSample(payload);
});
afterAll(() => stop());

/** What Payload itself reads, in the way that nothing is shared. */
const asPayload = { overrideAccess: false } as const;
const inJson = (value: unknown) => JSON.parse(JSON.stringify(value));

test('what is shared is what Payload would have read, at every depth', async () => {
  for (const depth of [0, 1, 2, 3]) {
    const { docs } = await payload.find({ collection: 'comparisons', depth, sort: 'id', ...asPayload });
    expect(docs.length).toBeGreaterThan(3);
    expect((await ask(`/comparisons?depth=${depth}&sort=id`)).body.docs).toEqual(inJson(docs));
    // Letter by letter: the order of the fields is part of the tag.
    for (const doc of docs)
      expect((await ask(`/comparisons/${doc.id}?depth=${depth}`)).text).toBe(JSON.stringify(doc));
  }
});

test('it follows `populate`, whatever is asked for with it', async () => {
  for (const [query, populate] of [
    ['populate[options][name]=true', { options: { name: true } }],
    ['populate[criteria][name]=false', { criteria: { name: false } }],
    [
      'populate[faqs][answer]=true&populate[topics][slug]=true',
      { faqs: { answer: true }, topics: { slug: true } },
    ],
    [
      'populate[options][updatedAt]=true&populate[options][_status]=true&populate[options][createdBy]=true',
      { options: { updatedAt: true, _status: true, createdBy: true } },
    ],
  ] as const) {
    const { docs } = await payload.find({
      collection: 'comparisons',
      depth: 2,
      sort: 'id',
      populate,
      ...asPayload,
    });
    expect([query, (await ask(`/comparisons?depth=2&sort=id&${query}`)).body.docs]).toEqual([
      query,
      inJson(docs),
    ]);
  }
});

test('GraphQL is told every field of a definition that Payload would tell', async () => {
  const { docs } = await payload.find({ collection: 'comparisons', depth: 0, ...asPayload });
  const fields = {
    options: 'id name summary website logo { id } description slug updatedAt createdAt deletedAt _status',
    criteria: 'id name group measures howWeJudge slug updatedAt createdAt deletedAt _status',
    scenarios: 'id name description slug updatedAt createdAt deletedAt _status',
    faqs: 'id question answer updatedAt createdAt deletedAt _status',
    topics: 'id name description slug updatedAt createdAt deletedAt _status',
  };
  const query = `{ Comparisons(limit: 20) { docs { topic { ${fields.topics} } faqs { ${fields.faqs} }
    options { option { ${fields.options} } } rows { criterion { ${fields.criteria} } }
    recommendations { scenario { ${fields.scenarios} } } } } }`;
  const { body } = await ask('/graphql', { method: 'POST', body: { query } });
  const told = body.data.Comparisons.docs;
  expect(told).toHaveLength(docs.length);
  const read = async (collection: keyof typeof fields, id: unknown) =>
    inJson(await payload.findByID({ collection, id: Number(id), depth: 0, ...asPayload }));
  for (const [index, doc] of docs.entries()) {
    expect(told[index].topic).toEqual(await read('topics', doc.topic));
    for (const [place, row] of (doc.rows ?? []).entries())
      expect(told[index].rows[place].criterion).toEqual(await read('criteria', row.criterion));
    for (const [place, { option }] of (doc.options ?? []).entries())
      expect(told[index].options[place].option).toEqual(await read('options', option));
    for (const [place, { scenario }] of (doc.recommendations ?? []).entries())
      expect(told[index].recommendations[place].scenario).toEqual(await read('scenarios', scenario));
    for (const [place, faq] of (doc.faqs ?? []).entries())
      expect(told[index].faqs[place]).toEqual(await read('faqs', faq));
  }
});

test('definitions of one answer take one statement, whatever collections they are in', async () => {
  // The comparison, its definitions, its related ones with what those show, and its author.
  expect(await countStatements(() => ask('/comparisons/1?depth=3'))).toBeLessThanOrEqual(5);
});

test('what is not public is nowhere in an answer, nor is what is asked for as a draft shared', async () => {
  const { body } = await ask('/comparisons/1?depth=1');
  const { option } = body.options[0];
  const { criterion } = body.rows[0];
  await payload.update({ collection: 'options', id: option.id, data: { name: 'Secret' }, draft: true });
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  await client.query(`UPDATE criteria SET _status = 'draft', name = 'Secret' WHERE id = $1`, [criterion.id]);
  await client.end();
  for (const path of [
    '/comparisons/1?depth=1',
    '/comparisons/1?depth=1&draft=true',
    '/comparisons?depth=3',
  ]) {
    const answer = await ask(path);
    expect([path, answer.status, answer.text.includes('Secret')]).toEqual([path, 200, false]);
  }
  expect((await ask('/comparisons/1?depth=1')).body.rows[0].criterion).toBe(criterion.id);
});
