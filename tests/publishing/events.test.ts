import type { Payload } from 'payload';
import { Client } from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { eventChannel } from '../../src/publishing/record-event';
import { aPerson, comparisonData, prose, someDefinitions } from '../setup/content';
import { startTestPayload } from '../setup/test-payload';

let payload: Payload;
let stop: () => Promise<void>;
let listener: Client;
const heard: string[] = [];

beforeAll(async () => {
  const started = await startTestPayload();
  ({ payload, stop } = started);
  listener = new Client({ connectionString: started.databaseUrl });
  await listener.connect();
  await listener.query(`LISTEN ${eventChannel}`);
  listener.on('notification', ({ payload: id }) => heard.push(id ?? ''));
});
afterAll(async () => {
  await listener.end();
  await stop();
});

interface Entry {
  readonly action: string;
  readonly title: string;
  readonly documentCollection: string;
  readonly paths: readonly string[];
  readonly tags: readonly string[];
  readonly actorName: string | null;
}

/** What the log gained while `work` ran, oldest first. */
async function entriesOf(work: () => Promise<unknown>): Promise<Entry[]> {
  const last = await listener.query('SELECT coalesce(max(id), 0) AS id FROM activity');
  await work();
  const { rows } = await listener.query<Entry>(
    `SELECT action, title, document_collection AS "documentCollection", paths, tags, actor_name AS "actorName"
     FROM activity WHERE id > $1 ORDER BY id`,
    [last.rows[0].id],
  );
  return rows;
}

async function aPublishedComparison(slug: string) {
  const used = await someDefinitions(payload);
  const data = comparisonData(used, { slug, title: `About ${slug}` });
  const { id } = await payload.create({ collection: 'comparisons', data: { ...data, _status: 'published' } });
  return { id, used };
}

test('a publication is recorded with who, what and every address it touches', async () => {
  const user = await aPerson(payload, 'editor');
  const data = comparisonData(await someDefinitions(payload), { slug: 'recorded', title: 'Recorded' });
  const entries = await entriesOf(() =>
    payload.create({ collection: 'comparisons', data: { ...data, _status: 'published' }, user }),
  );
  const published = entries.find(({ documentCollection }) => documentCollection === 'comparisons');
  expect(published).toMatchObject({ action: 'published', title: 'Recorded', actorName: user.name });
  expect(published?.paths.filter((path) => !/^\/(options|criteria|scenarios)\//.test(path))).toEqual([
    '/compare/recorded',
    '/compare/recorded.json',
    '/compare/recorded.md',
    '/compare/recorded.csv',
    '/compare/recorded.png',
    '/embed/recorded',
    '/compare.json*',
    '/',
    '/compare',
    '/compare/page/*',
    '/topics/*',
    '/feeds/*',
    '/llms.txt*',
    '/sitemaps/comparisons-1.xml*',
    '/sitemap.xml*',
    '/sitemaps/pages-*',
    '/sitemaps/topics-*',
    '/sitemaps/options-*',
    '/sitemaps/criteria-*',
    '/sitemaps/scenarios-*',
    '/sitemaps/authors-*',
    '/api/comparisons/*',
  ]);
});

test('a saved draft touches no address and rings no bell', async () => {
  const { id } = await aPublishedComparison('quiet');
  // Notifications arrive in order, before the answer to whatever is asked next.
  await listener.query('SELECT 1');
  const before = heard.length;
  const entries = await entriesOf(() =>
    payload.update({ collection: 'comparisons', id, data: { title: 'Draft' }, draft: true }),
  );
  expect(entries).toMatchObject([{ action: 'saved draft', paths: [], tags: [] }]);
  await listener.query('SELECT 1');
  expect(heard.length).toBe(before);
});

test('a change of address touches the old one and the new one', async () => {
  const { id } = await aPublishedComparison('old-address');
  const entries = await entriesOf(() =>
    payload.update({ collection: 'comparisons', id, data: { slug: 'new-address', _status: 'published' } }),
  );
  const paths = entries.flatMap((entry) => entry.paths);
  expect(paths).toEqual(
    expect.arrayContaining(['/compare/old-address', '/compare/new-address', '/compare/new-address.json']),
  );
});

test('unpublishing and deleting touch the address that was public', async () => {
  const { id } = await aPublishedComparison('going');
  const off = await entriesOf(() =>
    payload.update({ collection: 'comparisons', id, data: { _status: 'draft' } }),
  );
  expect(off).toMatchObject([{ action: 'unpublished' }]);
  expect(off[0]?.paths).toContain('/compare/going');
  await payload.update({ collection: 'comparisons', id, data: { _status: 'published' } });
  const gone = await entriesOf(() => payload.delete({ collection: 'comparisons', id }));
  expect(gone).toMatchObject([{ action: 'deleted' }]);
  expect(gone[0]?.paths).toContain('/compare/going');
});

test('deleting a comparison touches the pages that list it as related', async () => {
  const { id } = await aPublishedComparison('related-target');
  const used = await someDefinitions(payload);
  const data = comparisonData(used, { slug: 'pointing', related: [id] });
  await payload.create({ collection: 'comparisons', data: { ...data, _status: 'published' } });
  const entries = await entriesOf(() => payload.delete({ collection: 'comparisons', id }));
  expect(entries[0]?.paths).toEqual(expect.arrayContaining(['/compare/pointing', '/compare/pointing.json']));
});

test('each kind of definition names itself, so that whatever shows it can be found', async () => {
  const { used } = await aPublishedComparison('made-of-parts');
  const tagOf = async (work: () => Promise<unknown>) => (await entriesOf(work)).flatMap(({ tags }) => tags);
  const [option = 0] = used.options;
  const published = { _status: 'published' } as const;
  expect(
    await tagOf(() =>
      payload.update({ collection: 'options', id: option, data: { name: 'New', ...published } }),
    ),
  ).toEqual([`options:${option}`]);
  expect(
    await tagOf(() =>
      payload.update({ collection: 'criteria', id: used.criterion, data: { name: 'New', ...published } }),
    ),
  ).toEqual([`criteria:${used.criterion}`]);
  expect(
    await tagOf(() =>
      payload.update({ collection: 'scenarios', id: used.scenario, data: { name: 'New', ...published } }),
    ),
  ).toEqual([`scenarios:${used.scenario}`]);
  expect(
    await tagOf(() =>
      payload.update({ collection: 'faqs', id: used.faq, data: { answer: prose('New.'), ...published } }),
    ),
  ).toEqual([`faqs:${used.faq}`]);
});

test('the site’s settings touch every page', async () => {
  const entries = await entriesOf(() => payload.updateGlobal({ slug: 'site', data: { name: 'Renamed' } }));
  expect(entries).toMatchObject([{ documentCollection: 'site', paths: ['*', '/api/globals/site/*'] }]);
});

test('nothing is heard of a change that is rolled back', async () => {
  await listener.query('SELECT 1');
  const before = heard.length;
  const transactionID = await payload.db.beginTransaction();
  if (transactionID === null) throw new Error('no transaction');
  await payload.create({
    collection: 'topics',
    data: { name: 'Never', _status: 'published' },
    req: { transactionID },
  });
  await payload.db.rollbackTransaction(transactionID);
  await listener.query('SELECT 1');
  expect(heard.length).toBe(before);
  expect(
    (await payload.count({ collection: 'topics', where: { name: { equals: 'Never' } } })).totalDocs,
  ).toBe(0);
});

test('nobody can rewrite the log, not even with SQL', async () => {
  for (const statement of [
    "UPDATE activity SET title = 'x'",
    'DELETE FROM activity',
    'TRUNCATE activity CASCADE',
  ]) {
    await expect(payload.db.pool.query(statement)).rejects.toThrow('activity is append-only');
  }
});
