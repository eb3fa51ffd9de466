import type { FlattenedField, Payload } from 'payload';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { publicApiCollections } from '../../src/paths';
import { apiPatterns, reachedFrom } from '../../src/publishing/api-addresses';
import { comparisonData, prose, someDefinitions } from '../setup/content';
import { startTestPayload } from '../setup/test-payload';

let payload: Payload;
let stop: () => Promise<void>;

beforeAll(async () => {
  ({ payload, stop } = await startTestPayload());
});
afterAll(() => stop());

/** Whatever a field can lead to; prose may hold pictures. */
function relationsOf(fields: readonly FlattenedField[]): string[] {
  return fields.flatMap((field) => {
    if (field.type === 'richText') return ['media'];
    if ('relationTo' in field) return [field.relationTo].flat();
    if (field.type === 'join') return [field.collection].flat();
    return 'flattenedFields' in field ? relationsOf(field.flattenedFields) : [];
  });
}

test('every relationship of the collections is known, however far it leads', () => {
  const direct = new Map(
    payload.config.collections.map(({ slug, flattenedFields }) => [slug, relationsOf(flattenedFields)]),
  );
  for (const slug of publicApiCollections) {
    const missing = [...new Set(direct.get(slug))].filter(
      (name) => publicApiCollections.some((known) => known === name) && !reachedFrom(slug).has(name),
    );
    expect([slug, missing]).toEqual([slug, []]);
  }
});

async function purgedBy(collection: string, work: () => Promise<unknown>): Promise<string[]> {
  const last = await payload.db.pool.query('SELECT coalesce(max(id), 0) AS id FROM activity');
  await work();
  const { rows } = await payload.db.pool.query(
    `SELECT DISTINCT path FROM activity, jsonb_array_elements_text(paths) path
     WHERE activity.id > $1 AND document_collection = $2 AND path LIKE '/api/%' ORDER BY path`,
    [last.rows[0].id, collection],
  );
  return rows.map(({ path }) => path);
}

const published = { _status: 'published' } as const;

test('a changed definition purges every list that could show it, filter by it or sort by it', async () => {
  const used = await someDefinitions(payload);
  const data = { ...comparisonData(used, { slug: 'purged' }), ...published };
  const { id } = await payload.create({ collection: 'comparisons', data });
  const rename = (collection: 'options' | 'criteria' | 'scenarios', of: number) =>
    purgedBy(collection, () =>
      payload.update({ collection, id: of, data: { name: `Renamed ${collection}`, ...published } }),
    );
  expect(await rename('criteria', used.criterion)).toEqual(['/api/comparisons/*', '/api/criteria/*']);
  expect(await rename('scenarios', used.scenario)).toEqual(['/api/comparisons/*', '/api/scenarios/*']);
  expect(await rename('options', used.options[0] ?? 0)).toEqual(['/api/comparisons/*', '/api/options/*']);
  const change = { answer: prose('Anew.'), ...published };
  expect(
    await purgedBy('faqs', () => payload.update({ collection: 'faqs', id: used.faq, data: change })),
  ).toEqual(['/api/comparisons/*', '/api/faqs/*']);
  expect(
    await purgedBy('comparisons', () =>
      payload.update({ collection: 'comparisons', id, data: { title: 'B', ...published } }),
    ),
  ).toEqual(['/api/comparisons/*']);
  expect(await purgedBy('comparisons', () => payload.delete({ collection: 'comparisons', id }))).toEqual([
    '/api/comparisons/*',
  ]);
});

test('a draft purges nothing, and neither does what is rolled back', async () => {
  const used = await someDefinitions(payload);
  const data = comparisonData(used, { slug: 'drafted' });
  expect(
    await purgedBy('comparisons', async () => {
      const { id } = await payload.create({
        collection: 'comparisons',
        data: { ...data, _status: 'draft' },
        draft: true,
      });
      await payload.update({ collection: 'comparisons', id, data: { title: 'Still a draft' }, draft: true });
    }),
  ).toEqual([]);
  const transactionID = await payload.db.beginTransaction();
  if (transactionID === null) throw new Error('no transaction');
  expect(
    await purgedBy('topics', async () => {
      await payload.create({
        collection: 'topics',
        data: { name: 'Rolled back', ...published },
        req: { transactionID },
      });
      await payload.db.rollbackTransaction(transactionID);
    }),
  ).toEqual([]);
});

test('people, pages, redirects, pictures and settings are purged as well; messages and keys are not', async () => {
  const change = { id: 1, action: 'changed' as const, title: 'x', before: { id: 1 }, after: { id: 1 } };
  const of = (collection: string) => apiPatterns({ ...change, collection });
  const content = ['comparisons', 'pages', 'options', 'criteria', 'scenarios', 'faqs', 'topics'];
  const all = (names: string[]) => names.map((name) => `/api/${name}/*`).toSorted();
  expect(of('users').toSorted()).toEqual(all([...content, 'users']));
  expect(of('media').toSorted()).toEqual(all([...content, 'media']));
  expect(of('redirects')).toEqual(['/api/redirects/*']);
  expect(of('site')).toEqual(['/api/globals/site/*']);
  for (const name of ['inquiries', 'api-clients', 'activity', 'webhooks', 'comments'])
    expect(of(name)).toEqual([]);
});
