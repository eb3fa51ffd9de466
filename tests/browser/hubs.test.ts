import type { Payload } from 'payload';
import { afterAll, test as base, beforeAll, expect, inject } from 'vitest';
import { comparisonData, someDefinitions } from '../setup/content';
import { startTestPayload } from '../setup/test-payload';
import { testSite } from '../setup/test-site';

const test = base.skipIf(inject('chromiumPath') === null);

// A process of its own beside the site's: whatever it publishes reaches the site only through the database.
const begun = new Date().toISOString();
let payload: Payload;
let stop: (() => Promise<void>) | undefined;

beforeAll(async () => {
  if (inject('chromiumPath') === null) return;
  ({ payload, stop } = await startTestPayload(testSite().databaseUrl));
});
afterAll(async () => {
  if (!stop) return;
  await payload.delete({ collection: 'comparisons', where: { createdAt: { greater_than: begun } } });
  await stop();
});

async function get(path: string) {
  const response = await fetch(testSite().baseUrl + path, { redirect: 'manual' });
  return { status: response.status, location: response.headers.get('location'), text: await response.text() };
}

/** Waits for what a reader gets at an address; a changed page must come by itself, and soon. */
function reader(path: string) {
  return expect.poll(() => get(path), { timeout: 10_000, interval: 50 });
}

/** Definitions whose hubs have addresses of the test's own. */
async function namedDefinitions(name: string) {
  const used = await someDefinitions(payload);
  const [option = 0] = used.options;
  await payload.update({ collection: 'options', id: option, data: { slug: `${name}-option` }, draft: true });
  await payload.update({
    collection: 'criteria',
    id: used.criterion,
    data: { slug: `${name}-criterion` },
    draft: true,
  });
  await payload.update({
    collection: 'scenarios',
    id: used.scenario,
    data: { slug: `${name}-scenario` },
    draft: true,
  });
  const hubs = [`/options/${name}-option`, `/criteria/${name}-criterion`, `/scenarios/${name}-scenario`];
  return { used, hubs };
}

type Changes = Parameters<typeof comparisonData>[1];

async function publish(used: Parameters<typeof comparisonData>[0], changes: Changes): Promise<number> {
  const data = { ...comparisonData(used, changes), _status: 'published' as const };
  return (await payload.create({ collection: 'comparisons', data })).id;
}

test('hubs that were not found appear, show a publication, and forget what is withdrawn', async () => {
  const { used, hubs } = await namedDefinitions('appearing');
  for (const hub of hubs) expect((await get(hub)).status).toBe(404);
  const id = await publish(used, { slug: 'on-the-hubs', title: 'Now on the hubs' });
  const shown = { status: 200, text: expect.stringContaining('Now on the hubs') };
  await Promise.all(hubs.map((hub) => reader(hub).toMatchObject(shown)));
  await payload.update({ collection: 'comparisons', id, data: { _status: 'draft' } });
  await Promise.all(hubs.map((hub) => reader(hub).not.toMatchObject(shown)));
});

test('an option that is taken out of a comparison loses it on its hub', async () => {
  const { used, hubs } = await namedDefinitions('leaving');
  const [hub = ''] = hubs;
  const others = await someDefinitions(payload);
  const id = await publish(used, { slug: 'left-behind', title: 'Left behind' });
  await reader(hub).toMatchObject({ text: expect.stringContaining('Left behind') });
  const data = comparisonData({ ...used, options: others.options }, { title: 'Left behind' });
  await payload.update({ collection: 'comparisons', id, data: { ...data, _status: 'published' } });
  await reader(hub).not.toMatchObject({ text: expect.stringContaining('Left behind') });
});

test('pages beyond the first come and change with what they list', async () => {
  const { used, hubs } = await namedDefinitions('paging');
  const hub = hubs[1] ?? '';
  expect((await get(`${hub}/page/2`)).status).toBe(404);
  const ids: number[] = [];
  for (let index = 0; index < 13; index += 1)
    ids.push(await publish(used, { slug: `paging-${index}`, title: `Paging number ${index}.` }));
  await reader(`${hub}/page/2`).toMatchObject({
    status: 200,
    text: expect.stringContaining('Paging number 0.'),
  });
  await payload.update({
    collection: 'comparisons',
    id: ids[0] ?? 0,
    data: { title: 'Paging, renamed', _status: 'published' },
  });
  await reader(`${hub}/page/2`).toMatchObject({ text: expect.stringContaining('Paging, renamed') });
  expect((await get(`${hub}/page/3`)).status).toBe(404);
  expect((await get(`${hub}/page/1`)).status).toBe(404);
});

test('a renamed option is renamed on the hubs that name it, and its old address leads on', async () => {
  const { used, hubs } = await namedDefinitions('renaming');
  const [first = 0] = used.options;
  await publish(used, { slug: 'with-a-rename' });
  await Promise.all(hubs.map((hub) => reader(hub).toMatchObject({ status: 200 })));
  await payload.update({
    collection: 'options',
    id: first,
    data: { name: 'Renamed on hubs', slug: 'renamed-on-hubs', _status: 'published' },
  });
  const [option = '', criterion = ''] = hubs;
  await reader(option).toMatchObject({ status: 308, location: '/options/renamed-on-hubs' });
  await reader('/options/renamed-on-hubs').toMatchObject({ status: 200 });
  await reader(criterion).toMatchObject({ text: expect.stringContaining('Renamed on hubs') });
  await reader('/compare/with-a-rename').toMatchObject({
    text: expect.stringContaining('/options/renamed-on-hubs'),
  });
});
