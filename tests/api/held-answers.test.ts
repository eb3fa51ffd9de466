import type { Payload } from 'payload';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { loginAs } from '../setup/api';
import { aPerson, comparisonData, someDefinitions } from '../setup/content';
import { countStatements } from '../setup/count-statements';
import { ask, type RouteAnswer } from '../setup/routes';
import { startTestPayload } from '../setup/test-payload';

let payload: Payload;
let stop: () => Promise<void>;
let comparison: number;
let token: string;

beforeAll(async () => {
  ({ payload, stop } = await startTestPayload());
  token = await loginAs(payload, (await aPerson(payload, 'admin')).email);
  const data = comparisonData(await someDefinitions(payload), { slug: 'held', title: 'Held' });
  ({ id: comparison } = await payload.create({
    collection: 'comparisons',
    data: { ...data, _status: 'published' },
  }));
});
afterAll(() => stop());
beforeEach(() => {
  globalThis.verdictEpoch = Date.now();
});
afterEach(() => {
  globalThis.verdictEpoch = undefined;
});

const rest = () => ask(`/comparisons/${comparison}?depth=1`);
const graphql = (
  query = `{ Comparison(id: ${comparison}) { title } }`,
  headers: Record<string, string> = {},
) => ask('/graphql', { method: 'POST', body: { query }, headers });
const title = ({ body }: RouteAnswer) => body.data?.Comparison.title ?? body.title;

/** Past the API: as another process would, of which the database tells a moment later. */
async function publishElsewhere(changed: string): Promise<void> {
  await payload.update({
    collection: 'comparisons',
    id: comparison,
    data: { title: changed, _status: 'published' },
  });
}

test('what everybody may read is read once until a change is heard of', async () => {
  for (const asking of [rest, graphql]) {
    const first = await asking();
    let again = first;
    expect(
      await countStatements(async () => {
        again = await asking();
      }),
    ).toBe(0);
    expect([again.status, again.text]).toEqual([200, first.text]);
    const common = ['content-type', 'cache-control', 'etag', 'vary'];
    expect(common.map((name) => again.headers.get(name))).toEqual(
      common.map((name) => first.headers.get(name)),
    );
    expect(again.headers.get('ratelimit')).not.toBeNull();
  }
});

test('a change that is heard of is in the next answer', async () => {
  for (const [index, asking] of [rest, graphql].entries()) {
    await asking();
    await publishElsewhere(`Changed ${index}`);
    globalThis.verdictEpoch = (globalThis.verdictEpoch ?? 0) + 1;
    expect(title(await asking())).toBe(`Changed ${index}`);
  }
});

test('whoever writes here reads what they wrote, before anything is heard', async () => {
  const before = await rest();
  await graphql();
  const body = { title: 'Mine', _status: 'published' };
  await ask(`/comparisons/${comparison}`, { method: 'PATCH', headers: { authorization: token }, body });
  expect([title(await rest()), title(await graphql())]).toEqual(['Mine', 'Mine']);
  const mutation = `mutation { updateComparison(id: ${comparison}, data: { title: "Mine too", _status: published }) { title } }`;
  expect((await graphql(mutation, { authorization: token })).body.errors).toBeUndefined();
  expect([title(await rest()), title(await graphql())]).toEqual(['Mine too', 'Mine too']);
  expect((await rest()).headers.get('etag')).not.toBe(before.headers.get('etag'));
});

test('an answer that was begun before a change is not handed on after it', async () => {
  const { guardRest } = await import('../../src/api/guard-rest');
  const asking = () => new Request('http://127.0.0.1:3000/api/topics?depth=0');
  await guardRest(asking(), async () => {
    globalThis.verdictWrites = (globalThis.verdictWrites ?? 0) + 1;
    return Response.json({ docs: ['old'] });
  });
  const after = await guardRest(asking(), async () => Response.json({ docs: ['new'] }));
  expect(await after.json()).toEqual({ docs: ['new'] });
});

test('whoever shows who they are, or any cookie, is answered anew and leaves nothing behind', async () => {
  const draft = { title: 'Secret draft' };
  await payload.update({ collection: 'comparisons', id: comparison, data: draft, draft: true });
  const shown: Record<string, string>[] = [{ authorization: token }, { cookie: 'theme=dark' }];
  for (const headers of shown) {
    for (const path of [`/comparisons/${comparison}?draft=true`, `/comparisons/${comparison}`])
      expect(await countStatements(() => ask(path, { headers }))).toBeGreaterThan(0);
    const query = `{ Comparison(id: ${comparison}, draft: true) { title } }`;
    expect(await countStatements(() => graphql(query, headers))).toBeGreaterThan(0);
    expect((await graphql(query)).text).not.toContain('Secret');
  }
  expect((await ask(`/comparisons/${comparison}?draft=true`)).text).not.toContain('Secret');
});

test('what no change is told of is asked for each time', async () => {
  const one = `Comparison(id: ${comparison}`;
  for (const query of [
    `{ ${one}, draft: true) { title } }`,
    `{ ${one}, trash: false) { title } }`,
    `{ ${one}) { title topic(draft: true) { name } } }`,
    `{ ${one}) { title } meUser { token } }`,
    `query A { ${one}) { title } } query B { ${one}) { title } }`,
    `{ ...All } fragment All on Query { ${one}) { title } }`,
  ]) {
    const { text } = await graphql(query);
    const again = await graphql(query);
    expect([query, again.text]).toEqual([query, text]);
    if (!text.includes('errors'))
      expect([query, await countStatements(() => graphql(query))]).not.toEqual([query, 0]);
  }
  expect(await countStatements(() => ask(`/comparisons/${comparison}?draft=true`))).toBeGreaterThan(0);
});

test('what was refused, or not found, is not held', async () => {
  const missing = '/comparisons/999999';
  expect((await ask(missing)).status).toBe(404);
  expect(await countStatements(() => ask(missing))).toBeGreaterThan(0);
  const refused = '{ Comparison(id: 999999) { title } }';
  expect((await graphql(refused)).body.errors).toHaveLength(1);
  expect(await countStatements(() => graphql(refused))).toBeGreaterThan(0);
});

test('who hears of no change holds nothing', async () => {
  for (const deaf of [null, undefined]) {
    globalThis.verdictEpoch = deaf;
    await rest();
    expect(await countStatements(rest)).toBeGreaterThan(0);
    await graphql();
    expect(await countStatements(graphql)).toBeGreaterThan(0);
  }
});
