import type { Payload } from 'payload';
import { Client } from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  type ComparisonIndex,
  type IndexWanted,
  parseCursor,
  writeCursor,
} from '../../src/domain/comparison-index';
import { comparisonData, type Definitions, someDefinitions } from '../setup/content';
import { countStatements } from '../setup/count-statements';
import { startTestPayload } from '../setup/test-payload';

let payload: Payload;
let stop: () => Promise<void>;
let databaseUrl: string;
let list: typeof import('../../src/queries/list-changes').listChanges;
let cleanUp: typeof import('../../src/publishing/changed-comparisons').cleanUpChanges;

beforeAll(async () => {
  ({ payload, stop, databaseUrl } = await startTestPayload());
  ({ listChanges: list } = await import('../../src/queries/list-changes'));
  ({ cleanUpChanges: cleanUp } = await import('../../src/publishing/changed-comparisons'));
});
afterAll(() => stop());

const everything: IndexWanted = { after: null, topic: null, updatedSince: null, limit: 100 };

async function read(wanted: Partial<IndexWanted> = {}): Promise<ComparisonIndex> {
  const index = await list({ ...everything, ...wanted });
  if (index === null) throw new Error('There is no such list');
  return index;
}

let count = 0;
async function publish(changes: Parameters<typeof comparisonData>[1] = {}) {
  count += 1;
  const used = await someDefinitions(payload);
  const slug = `listed-${count}`;
  const data = { ...comparisonData(used, { slug, ...changes }), _status: 'published' as const };
  const { id } = await payload.create({ collection: 'comparisons', data });
  return { id, slug, used };
}

/** Everything that changed from now on, while `work` runs. */
async function changesOf(work: () => Promise<unknown>): Promise<ComparisonIndex> {
  const { asOf } = await read();
  const known = new Set(
    (await read({ updatedSince: asOf })).comparisons.map(({ id, changedAt }) => `${id} ${changedAt}`),
  );
  await work();
  const index = await read({ updatedSince: asOf });
  return {
    ...index,
    comparisons: index.comparisons.filter(({ id, changedAt }) => !known.has(`${id} ${changedAt}`)),
  };
}

async function walk(wanted: Partial<IndexWanted>): Promise<number[]> {
  const ids: number[] = [];
  let after: IndexWanted['after'] = null;
  do {
    const page: ComparisonIndex = await read({ ...wanted, after });
    ids.push(...page.comparisons.map(({ id }) => id), ...page.removed.map(({ id }) => id));
    after = page.next && parseCursor(writeCursor(page.next));
  } while (after);
  return ids;
}

const rename = ({ options: [id = 0] }: Definitions, name: string) =>
  payload.update({ collection: 'options', id, data: { name, _status: 'published' } });

test('pages hold everything once, the newest first, whatever their size', async () => {
  for (let made = 0; made < 7; made += 1) {
    // Two of a moment: the order among them is by number.
    await publish({ publishedAt: `2025-01-0${1 + Math.floor(made / 2)}T00:00:00.000Z` });
  }
  const all = (await read()).comparisons;
  const expected = all.toSorted((a, b) => b.publishedAt.localeCompare(a.publishedAt) || b.id - a.id);
  expect(all.map(({ id }) => id)).toEqual(expected.map(({ id }) => id));
  for (const limit of [1, 2, 3, 7, 100]) {
    expect(await walk({ limit })).toEqual(all.map(({ id }) => id));
    const changed = await walk({ limit, updatedSince: '2000-01-01T00:00:00.000Z' });
    expect(changed.toSorted((a, b) => a - b)).toEqual(all.map(({ id }) => id).toSorted((a, b) => a - b));
  }
});

test('a page begun before something was published ends as if it had not been', async () => {
  const first = await read({ limit: 2 });
  await publish();
  const rest = await read({ after: first.next });
  const ids = [...first.comparisons, ...rest.comparisons].map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
});

test('another name of an option is a change of every comparison that shows it', async () => {
  const { id, used } = await publish();
  const { comparisons } = await changesOf(() => rename(used, `Renamed ${id}`));
  expect(comparisons.map((comparison) => comparison.id)).toEqual([id]);
  expect(comparisons[0]?.options[0]?.name).toBe(`Renamed ${id}`);
  const [inList] = (await read()).comparisons.filter((comparison) => comparison.id === id);
  expect(inList?.changedAt).toBe(comparisons[0]?.changedAt);
});

test('drafts change nothing', async () => {
  const { id, used } = await publish();
  const [option = 0] = used.options;
  const changes = await changesOf(async () => {
    await payload.update({
      collection: 'comparisons',
      id,
      draft: true,
      data: { title: 'Unfinished', _status: 'draft' },
    });
    await payload.update({
      collection: 'options',
      id: option,
      draft: true,
      data: { name: 'Unfinished', _status: 'draft' },
    });
    await payload.create({
      collection: 'comparisons',
      draft: true,
      data: { title: 'New', _status: 'draft' },
    });
  });
  expect([changes.comparisons, changes.removed]).toEqual([[], []]);
});

test.each([
  [
    'unpublished',
    (id: number) => payload.update({ collection: 'comparisons', id, data: { _status: 'draft' } }),
  ],
  ['deleted', (id: number) => payload.delete({ collection: 'comparisons', id })],
  [
    'put in the trash',
    (id: number) =>
      payload.update({ collection: 'comparisons', id, data: { deletedAt: new Date().toISOString() } }),
  ],
])('what was %s is told of, and no longer listed', async (_, takeAway) => {
  const { id, slug } = await publish();
  const { removed } = await changesOf(() => takeAway(id));
  expect(removed.map((gone) => [gone.id, gone.slug])).toContainEqual([id, slug]);
  expect((await read()).comparisons.map((comparison) => comparison.id)).not.toContain(id);
});

test('what was taken away and published again is there, and not taken away', async () => {
  const { id } = await publish();
  const { comparisons, removed } = await changesOf(async () => {
    await payload.update({ collection: 'comparisons', id, data: { _status: 'draft' } });
    await payload.update({ collection: 'comparisons', id, data: { _status: 'published' } });
  });
  expect(comparisons.map((comparison) => comparison.id)).toEqual([id]);
  expect(removed.map((gone) => gone.id)).not.toContain(id);
});

test('a topic lists its own, and there is no list of a topic that there is not', async () => {
  const topic = await payload.create({
    collection: 'topics',
    data: { name: 'Listed topic', _status: 'published' },
  });
  const { id } = await publish({ topic: topic.id });
  expect((await read({ topic: 'listed-topic' })).comparisons.map((comparison) => comparison.id)).toEqual([
    id,
  ]);
  expect(await list({ ...everything, topic: 'no-such-topic' })).toBeNull();
});

test('a change that is committed late is not missed', async () => {
  const late = new Client({ connectionString: databaseUrl });
  await late.connect();
  const { id, slug } = await publish();
  await late.query('BEGIN');
  await late.query('INSERT INTO comparison_changes (comparison_id, slug) VALUES ($1, $2)', [id, slug]);
  await new Promise((resolve) => setTimeout(resolve, 20));
  const { used } = await publish();
  await rename(used, 'Renamed meanwhile');
  const { asOf } = await read();
  await late.query('COMMIT');
  await late.end();
  expect((await read({ updatedSince: asOf })).comparisons.map((comparison) => comparison.id)).toContain(id);
});

test('while nothing changes, the moment to ask from stands still', async () => {
  const { asOf } = await read();
  await new Promise((resolve) => setTimeout(resolve, 20));
  expect((await read()).asOf).toBe(asOf);
});

test('cleaning up takes nothing from the list', async () => {
  const since = { updatedSince: '2000-01-01T00:00:00.000Z' };
  const before = await read(since);
  await cleanUp(payload);
  const { comparisons, removed } = await read(since);
  expect({ comparisons, removed }).toEqual({ comparisons: before.comparisons, removed: before.removed });
  const { rows } = await payload.db.pool.query(
    'SELECT count(*) = count(DISTINCT comparison_id) AS once FROM comparison_changes',
  );
  expect(rows).toEqual([{ once: true }]);
});

test('a page takes as many statements as one entry', async () => {
  const one = await countStatements(() => read({ limit: 1 }));
  const many = await countStatements(() => read({ limit: 100 }));
  expect(many).toBe(one);
  expect(one).toBeLessThanOrEqual(6);
});
