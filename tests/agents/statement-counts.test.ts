import type { Payload } from 'payload';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Agent, aClientKey, anAgent } from '../setup/agent';
import { comparisonData, prose, someDefinitions } from '../setup/content';
import { countStatements } from '../setup/count-statements';
import { type HttpSite, startHttpSite } from '../setup/http-site';
import { startTestPayload } from '../setup/test-payload';

/** What each tool asks of a site with two comparisons, and of one with twenty with twelve criteria each. */
const few = { comparisons: 2, rows: 1 };
const many = { comparisons: 20, rows: 12 };

let payload: Payload;
let stop: () => Promise<void>;
let site: HttpSite;
let agent: Agent;
let topic: number;
let earlier: number[] = [];
let made = 0;
let drafted = 0;

beforeAll(async () => {
  ({ payload, stop } = await startTestPayload());
  site = await startHttpSite(payload);
  const data = { name: 'Topic', slug: 'topic', _status: 'published' as const };
  topic = (await payload.create({ collection: 'topics', data })).id;
  while (made < few.comparisons) await publish(few.rows);
  agent = await anAgent(site.url, await aClientKey(payload, 'write-drafts'));
});
afterAll(async () => {
  await site.stop();
  await stop();
});

async function publish(rows: number): Promise<void> {
  const used = await someDefinitions(payload);
  const criteria = [used.criterion];
  while (criteria.length < rows) criteria.push((await someDefinitions(payload, 0)).criterion);
  made += 1;
  const data = comparisonData(used, {
    ...{ slug: `comparison-${made}`, title: `Searched ${made}`, topic, related: earlier },
    rows: criteria.map((criterion) => ({ criterion })),
  });
  const { id } = await payload.create({ collection: 'comparisons', data: { ...data, _status: 'published' } });
  earlier = [...earlier, id].slice(-9);
}

/** On what is there already: new options, criteria and scenarios would be documents of their own. */
async function draft() {
  const { docs } = await payload.find({ collection: 'options', sort: 'id', limit: 2, draft: true });
  const { docs: criteria } = await payload.find({ collection: 'criteria', limit: many.rows, draft: true });
  drafted += 1;
  return {
    slug: `drafted-${drafted}`,
    title: `Drafted ${drafted}`,
    options: docs.map(({ name }) => ({ option: name, chooseWhen: ['You like it'] })),
    rows: criteria.map(({ name }) => ({ criterion: name, cells: [], outcome: { kind: 'tie' } })),
    verdict: { outcome: { kind: 'tie' }, text: prose('Both.') },
  };
}

const tools: Record<string, () => Promise<readonly [string, Record<string, unknown>]>> = {
  'a search': async () => ['search_comparisons', { query: 'searched' }],
  'a search in a topic': async () => ['search_comparisons', { query: 'searched', topic: 'topic' }],
  'the newest': async () => ['search_comparisons', {}],
  'the newest of a topic': async () => ['search_comparisons', { topic: 'topic' }],
  'a comparison': async () => ['read_comparison', { slug: `comparison-${made}` }],
  'a draft': async () => ['draft_comparison', { comparison: await draft() }],
};

async function countAll() {
  const counts: [string, number][] = [];
  for (const [name, prepare] of Object.entries(tools)) {
    const asked = await prepare();
    const count = await countStatements(async () => {
      const { isError, said } = await agent.call(...asked);
      expect([name, isError, said]).toEqual([name, false, said]);
    });
    counts.push([name, count]);
  }
  return Object.fromEntries(counts);
}

test('no tool takes more statements for twenty comparisons than for two', async () => {
  await countAll();
  const before = await countAll();
  while (made < many.comparisons) await publish(many.rows);
  expect(await countAll()).toEqual(before);
}, 120_000);
