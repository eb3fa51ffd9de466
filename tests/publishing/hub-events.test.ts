import { sql } from '@payloadcms/db-postgres';
import type { Payload } from 'payload';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { hubPatterns, hubsNaming } from '../../src/publishing/hubs-of';
import { comparisonData, type Definitions, someDefinitions } from '../setup/content';
import { startTestPayload } from '../setup/test-payload';

let payload: Payload;
let stop: () => Promise<void>;

beforeAll(async () => {
  ({ payload, stop } = await startTestPayload());
});
afterAll(() => stop());

/** The hubs that the newest event about the comparison names. */
async function hubsTouched(id: number): Promise<string[]> {
  const { rows } = await payload.db.drizzle.execute(sql`SELECT path FROM (
      SELECT * FROM activity WHERE document_collection = 'comparisons' AND document_id = ${String(id)}
      ORDER BY activity.id DESC LIMIT 1) newest, jsonb_array_elements_text(paths) path
    WHERE path ~ '^/(options|criteria|scenarios|authors)/'`);
  return rows.map(({ path }) => String(path)).sort();
}

async function patternsOf({ options, criterion, scenario }: Definitions): Promise<string[]> {
  const slugOf = async (collection: 'options' | 'criteria' | 'scenarios', id: number) =>
    `/${collection}/${(await payload.findByID({ collection, id })).slug}/*`;
  return [
    await slugOf('criteria', criterion),
    ...(await Promise.all(options.map((option) => slugOf('options', option)))),
    await slugOf('scenarios', scenario),
  ].sort();
}

async function publish(used: Definitions, changes: Parameters<typeof comparisonData>[1] = {}) {
  const data = { ...comparisonData(used, changes), _status: 'published' as const };
  return (await payload.create({ collection: 'comparisons', data })).id;
}

test('a publication touches the hubs of everything it is made of, and of who wrote it', async () => {
  const used = await someDefinitions(payload);
  const account = { email: 'writer@example.org', password: 'long-enough-1', role: 'writer' as const };
  const writer = await payload.create({
    collection: 'users',
    data: { ...account, name: 'A Writer', publicProfile: true },
  });
  const id = await publish(used, { authors: [writer.id] });
  expect(await hubsTouched(id)).toEqual(['/authors/a-writer/*', ...(await patternsOf(used))]);
});

test('what a comparison no longer holds has its hub touched once more', async () => {
  const used = await someDefinitions(payload, 3);
  const id = await publish(used);
  const fewer = { ...used, options: used.options.slice(0, 2) };
  await payload.update({
    collection: 'comparisons',
    id,
    data: { ...comparisonData(fewer), _status: 'published' },
  });
  expect(await hubsTouched(id)).toEqual(await patternsOf(used));
});

test('hubs are touched by unpublishing and deleting, and not by drafts', async () => {
  const used = await someDefinitions(payload);
  const id = await publish(used);
  const hubs = await patternsOf(used);
  await payload.update({ collection: 'comparisons', id, data: { title: 'A draft' }, draft: true });
  expect(await hubsTouched(id)).toEqual([]);
  await payload.update({ collection: 'comparisons', id, data: { _status: 'draft' } });
  expect(await hubsTouched(id)).toEqual(hubs);
  await payload.update({ collection: 'comparisons', id, data: { _status: 'published' } });
  await payload.delete({ collection: 'comparisons', id });
  expect(await hubsTouched(id)).toEqual(hubs);
});

test('a renamed option is looked for on the hubs of everything it is compared with', async () => {
  const used = await someDefinitions(payload);
  await publish(used);
  const [option = 0] = used.options;
  const query = hubsNaming('options', option);
  const { rows } = query ? await payload.db.drizzle.execute(query) : { rows: [] };
  expect(hubPatterns(rows).sort()).toEqual(await patternsOf(used));
  expect(hubsNaming('faqs', 1)).toBeNull();
});
