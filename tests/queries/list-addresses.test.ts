import type { Payload } from 'payload';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { sitemapKinds } from '../../src/domain/sitemap';
import { comparisonData, someDefinitions } from '../setup/content';
import { countStatements } from '../setup/count-statements';
import { startTestPayload } from '../setup/test-payload';

let payload: Payload;
let stop: () => Promise<void>;
let addresses: typeof import('../../src/queries/list-addresses');

beforeAll(async () => {
  ({ payload, stop } = await startTestPayload());
  addresses = await import('../../src/queries/list-addresses');
});
afterAll(() => stop());

async function publish(slug: string) {
  const used = await someDefinitions(payload);
  const topic = await payload.create({
    collection: 'topics',
    data: { name: `On ${slug}`, _status: 'published' },
  });
  const data = comparisonData(used, { slug, topic: topic.id });
  const { id } = await payload.create({ collection: 'comparisons', data: { ...data, _status: 'published' } });
  return { id, used, topic: topic.id };
}

async function modifiedAt(slug: string): Promise<string | undefined> {
  const listed = await addresses.listAddresses('comparisons', 1);
  return listed.find((entry) => entry.slug === slug)?.modifiedAt;
}

test('a site without anything has no files, and one with only a page has one', async () => {
  expect(await addresses.listShards()).toEqual([]);
  await payload.create({
    collection: 'pages',
    data: { title: 'About', slug: 'about', _status: 'published' },
  });
  expect(await addresses.listShards()).toMatchObject([{ kind: 'pages', number: 1 }]);
  expect(await addresses.listAddresses('pages', 1)).toMatchObject([{ slug: 'about' }]);
});

test('a comparison changed when anything that its page shows was published anew', async () => {
  const { id, used, topic } = await publish('dated');
  const other = await publish('another');
  const published = { _status: 'published' } as const;
  const changes: [string, () => Promise<unknown>][] = [
    ['itself', () => payload.update({ collection: 'comparisons', id, data: { title: 'New', ...published } })],
    ['an option', () => payload.update({ collection: 'options', id: used.options[1] ?? 0, data: published })],
    ['a criterion', () => payload.update({ collection: 'criteria', id: used.criterion, data: published })],
    ['a scenario', () => payload.update({ collection: 'scenarios', id: used.scenario, data: published })],
    ['a question', () => payload.update({ collection: 'faqs', id: used.faq, data: published })],
    ['its topic', () => payload.update({ collection: 'topics', id: topic, data: published })],
  ];
  for (const [what, change] of changes) {
    const [before, otherBefore] = [await modifiedAt('dated'), await modifiedAt('another')];
    await change();
    const after = await modifiedAt('dated');
    expect([what, String(after) > String(before)]).toEqual([what, true]);
    expect(await modifiedAt('another')).toBe(otherBefore);
  }
  const beforeDraft = await modifiedAt('dated');
  await payload.update({ collection: 'criteria', id: used.criterion, data: { name: 'Draft' }, draft: true });
  await payload.update({ collection: 'comparisons', id, data: { title: 'Draft' }, draft: true });
  expect(await modifiedAt('dated')).toBe(beforeDraft);
  expect(await modifiedAt('another')).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/);
  const [shard] = (await addresses.listShards()).filter(({ kind }) => kind === 'comparisons');
  expect(shard?.modifiedAt).toBe([beforeDraft, await modifiedAt('another')].sort().at(-1));
  await payload.delete({ collection: 'comparisons', id: other.id });
});

test('drafts and what was taken off the site are not listed; the front page and the list are', async () => {
  const { id } = await publish('withdrawn');
  expect(await modifiedAt('withdrawn')).toBeDefined();
  await payload.update({ collection: 'comparisons', id, data: { _status: 'draft' } });
  expect(await modifiedAt('withdrawn')).toBeUndefined();
  const pages = await addresses.listAddresses('pages', 1);
  expect(pages.map(({ slug }) => slug)).toEqual(['', 'compare', 'about']);
  // A topic that nothing public is on would be an empty page.
  const topics = await addresses.listAddresses('topics', 1);
  expect(topics.map(({ slug }) => slug)).toEqual(['on-dated']);
});

test('a file that there is none of is empty', async () => {
  for (const shard of [0, -1, 2, 9_999_999]) {
    expect(await addresses.listAddresses('comparisons', shard)).toEqual([]);
  }
});

test('of many comparisons each file holds 2,000, by one statement', async () => {
  const used = await someDefinitions(payload);
  const criteria = [used.criterion, (await someDefinitions(payload)).criterion];
  const rare = await payload.create({
    collection: 'options',
    data: { name: 'Rare', slug: 'rare', _status: 'published' },
  });
  await payload.db.pool.query(`
    BEGIN;
    SET LOCAL statement_timeout = 0;
    -- Without the triggers of the search, which are of no use here.
    SET LOCAL session_replication_role = replica;
    INSERT INTO comparisons (id, title, slug, published_at, updated_at, _status)
      SELECT n, 'Comparison ' || n, 'c-' || n, now(), '2025-01-01T00:00:00Z', 'published'
      FROM generate_series(2001, 20000) n;
    INSERT INTO comparisons_options (_parent_id, _order, id, option_id)
      SELECT n, o.ordinality, n || '-' || o.ordinality, o.id FROM generate_series(2001, 20000) n,
        unnest(ARRAY[${used.options.join(',')}]) WITH ORDINALITY o (id);
    INSERT INTO comparisons_rows (_parent_id, _order, id, criterion_id)
      SELECT n, r, n || '-' || r, (ARRAY[${criteria.join(',')}])[1 + r % 2]
      FROM generate_series(2001, 20000) n, generate_series(1, 8) r;
    UPDATE options SET updated_at = '2023-01-01T00:00:00Z' WHERE id = ${rare.id};
    UPDATE comparisons SET updated_at = '2024-01-01T00:00:00Z' WHERE id = 2001;
    UPDATE comparisons_options SET option_id = ${rare.id} WHERE _parent_id = 2001 AND _order = 1;
    COMMIT;`);
  await payload.db.pool.query('ANALYZE');
  const shards = (await addresses.listShards()).filter(({ kind }) => kind === 'comparisons');
  expect(shards.map(({ number }) => number)).toEqual(Array.from({ length: 10 }, (_, index) => index + 1));
  expect(await countStatements(() => addresses.listShards())).toBe(sitemapKinds.length);
  const listed = await addresses.listAddresses('comparisons', 3);
  expect(listed.length).toBe(2_000);
  expect([listed[0]?.slug, listed.at(-1)?.slug]).toEqual(['c-4001', 'c-6000']);
  expect(await countStatements(() => addresses.listAddresses('comparisons', 3))).toBe(1);
  // Far from the newest comparisons, which tell when most options changed.
  expect(await addresses.listAddresses('options', 1)).toContainEqual({
    slug: 'rare',
    modifiedAt: '2024-01-01T00:00:00.000Z',
  });
}, 60_000);
