import type { Payload } from 'payload';
import { afterAll, test as base, beforeAll, expect, inject } from 'vitest';
import { varnishCache } from '../../src/publishing/edge/varnish-cache';
import { comparisonData, someDefinitions } from '../setup/content';
import { startTestPayload } from '../setup/test-payload';
import { startTwoInstances, type TwoInstances } from '../setup/two-instances';
import { isInstalled, purgeToken } from '../setup/varnish';
import { askRaw } from './raw-request';

const isPossible = inject('chromiumPath') !== null && isInstalled('varnishd');
const test = base.skipIf(!isPossible);

let many: TwoInstances;
// A process of its own, as the panel on any instance: whatever it publishes reaches readers only through the database.
let payload: Payload;
let stop: () => Promise<void>;

beforeAll(async () => {
  if (!isPossible) return;
  many = await startTwoInstances();
  ({ payload, stop } = await startTestPayload(many.databaseUrl));
}, 120_000);
afterAll(async () => {
  await stop?.();
  await many?.stop();
});

const published = { _status: 'published' } as const;
const get = (path: string, headers: Record<string, string> = {}) =>
  askRaw(path, { headers }, many.varnish.url);
const direct = (place: number, path: string) => askRaw(path, {}, many.instances[place]);

/** Everything that shows the title of a comparison: its forms, lists, feeds, the sitemap's neighbours and REST. */
const addressesOf = (slug: string) => [
  `/compare/${slug}`,
  `/compare/${slug}.json`,
  `/compare/${slug}.md`,
  `/compare/${slug}.csv`,
  `/embed/${slug}`,
  '/',
  '/compare',
  '/compare.json',
  '/feeds/all.rss',
  '/feeds/all.json',
  '/llms.txt',
  `/api/comparisons?where[slug][equals]=${slug}&depth=0`,
  '/api/comparisons?limit=5&sort=-updatedAt',
];

async function aComparison(slug: string, title: string) {
  const used = await someDefinitions(payload);
  const data = { ...comparisonData(used, { slug, title }), ...published };
  const { id } = await payload.create({ collection: 'comparisons', data });
  return { id, used };
}

/** Both instances have rendered it, and the cache has it: as old copies as there can be. */
async function seenEverywhere(paths: readonly string[]): Promise<void> {
  await Promise.all([0, 1].flatMap((place) => paths.map((path) => direct(place, path))));
  for (let time = 0; time < 2; time += 1) await Promise.all(paths.map((path) => get(path)));
}

const settled = { timeout: 15_000, interval: 50 };
const isAbout = (path: string) => !/\.csv$/.test(path);

test('what is published is seen through the cache, on pages, lists, twins and anonymous REST', async () => {
  const { id } = await aComparison('through', 'First title');
  const paths = addressesOf('through');
  for (const path of paths.filter(isAbout))
    await expect.poll(async () => (await get(path)).body, settled).toContain('First title');
  await seenEverywhere(paths);
  for (const path of paths) expect([path, (await get(path)).headers.get('x-cache')]).toEqual([path, 'HIT']);
  await payload.update({ collection: 'comparisons', id, data: { title: 'Second title', ...published } });
  for (const path of paths.filter(isAbout))
    await expect.poll(async () => (await get(path)).body, settled).toContain('Second title');
  // And stays so: no late copy of the old one comes back from either instance.
  await new Promise((resolve) => setTimeout(resolve, 1_500));
  for (const path of paths.filter(isAbout))
    for (let time = 0; time < 4; time += 1)
      expect([path, (await get(path)).body]).toEqual([path, expect.stringContaining('Second title')]);
});

test('a renamed criterion and option are seen wherever they are shown', async () => {
  const { used } = await aComparison('names', 'Names in it');
  const paths = [
    '/compare/names',
    '/compare/names.json',
    '/api/comparisons?where[slug][equals]=names&depth=2',
  ];
  await expect.poll(async () => (await get('/compare/names')).status, settled).toBe(200);
  await seenEverywhere(paths);
  await payload.update({
    collection: 'criteria',
    id: used.criterion,
    data: { name: 'Renamed criterion', ...published },
  });
  for (const path of paths)
    await expect.poll(async () => (await get(path)).body, settled).toContain('Renamed criterion');
  const [option = 0] = used.options;
  await payload.update({ collection: 'options', id: option, data: { name: 'Renamed option', ...published } });
  for (const path of paths)
    await expect.poll(async () => (await get(path)).body, settled).toContain('Renamed option');
});

test('what was not there is there when it is published, and gone when it is deleted', async () => {
  const paths = ['/compare/comes', '/compare/comes.json', '/api/comparisons?where[slug][equals]=comes'];
  await seenEverywhere(paths);
  expect((await get('/compare/comes')).status).toBe(404);
  const { id } = await aComparison('comes', 'Comes and goes');
  for (const path of paths)
    await expect.poll(async () => (await get(path)).body, settled).toContain('Comes and goes');
  await payload.delete({ collection: 'comparisons', id });
  await expect.poll(async () => (await get('/compare/comes')).status, settled).toBe(404);
  await expect.poll(async () => (await get(paths[2] ?? '')).body, settled).not.toContain('Comes and goes');
});

test('markdown is negotiated through the cache and changes with the page', async () => {
  const { id } = await aComparison('forms', 'In all forms');
  const accept = { accept: 'text/markdown' };
  await expect
    .poll(async () => (await get('/compare/forms', accept)).body, settled)
    .toMatch(/^# In all forms/m);
  expect((await get('/compare/forms')).body).toMatch(/^<!DOCTYPE html>/i);
  // The purge of a publication comes twice, a second apart.
  await expect
    .poll(async () => (await get('/compare/forms', accept)).headers.get('x-cache'), settled)
    .toBe('HIT');
  await payload.update({ collection: 'comparisons', id, data: { title: 'In new forms', ...published } });
  await expect
    .poll(async () => (await get('/compare/forms', accept)).body, settled)
    .toMatch(/^# In new forms/m);
});

test('a change of the site’s settings is on every page', async () => {
  const paths = ['/', '/compare', '/contact', '/search'];
  await seenEverywhere(paths);
  await payload.updateGlobal({ slug: 'site', data: { name: 'Another name' } });
  for (const path of paths)
    await expect.poll(async () => (await get(path)).body, settled).toContain('Another name');
});

test('an editor and a key are never answered from the cache, and nobody gets what they got', async () => {
  const draft = await payload.create({
    collection: 'topics',
    data: { name: 'A secret topic', _status: 'draft' },
    draft: true,
  });
  const login = JSON.stringify({ email: 'admin@example.com', password: 'a-password-for-tests' });
  const headers = { 'content-type': 'application/json', 'content-length': String(login.length) };
  const { body } = await askRaw(
    '/api/users/login',
    { method: 'POST', headers, body: login },
    many.varnish.url,
  );
  const authorization = `JWT ${JSON.parse(body).token}`;
  const path = `/api/topics/${draft.id}?draft=true`;
  const seen = await get(path, { authorization });
  expect([seen.status, JSON.parse(seen.body).name]).toEqual([200, 'A secret topic']);
  expect((await get(path)).status).toBe(404);
  expect(
    (await get(path, { cookie: `verdict-token=${authorization.slice(4)}`, origin: many.varnish.url })).status,
  ).toBe(200);
  expect((await get(path)).status).toBe(404);
});

test('a new instance makes the cache ask anew: what only a dead one knew of is not left standing', async () => {
  const { id } = await aComparison('forgotten', 'Known to one');
  await expect.poll(async () => (await get('/compare/forgotten')).status, settled).toBe(200);
  await get('/compare/forgotten');
  for (const server of many.servers) {
    server.kill();
    await server.ended;
  }
  await payload.update({ collection: 'comparisons', id, data: { title: 'Nobody heard', ...published } });
  // Nobody is there: readers have what there was.
  const meanwhile = await get('/compare/forgotten');
  expect([meanwhile.status, meanwhile.body.includes('Known to one')]).toEqual([200, true]);
  await Promise.all([many.restart(0), many.restart(1)]);
  await expect.poll(async () => (await get('/compare/forgotten')).body, settled).toContain('Nobody heard');
});

test('with the database away readers have every page that was shown, purged or not', async () => {
  const { id } = await aComparison('lasting', 'Before the night');
  const paths = ['/compare/lasting', '/compare/lasting.json', '/api/comparisons?where[slug][equals]=lasting'];
  for (const path of paths)
    await expect.poll(async () => (await get(path)).body, settled).toContain('Before the night');
  // Purges of the publication are still on their way.
  await new Promise((resolve) => setTimeout(resolve, 1_500));
  for (const path of paths) await get(path);
  many.database.setAway(true);
  try {
    await payload.update({ collection: 'comparisons', id, data: { title: 'In the night', ...published } });
    const isStillThere = async (path: string) => {
      const { status, body } = await get(path);
      expect([path, status, body.includes('Before the night')]).toEqual([path, 200, true]);
    };
    for (const path of paths) await isStillThere(path);
    // Nor is it lost if the cache is told to ask anew.
    await varnishCache(many.varnish.url, purgeToken).purge(['/*']);
    for (let time = 0; time < 3; time += 1) for (const path of paths) await isStillThere(path);
    // REST has no memory of its own: what stands in for it is the cache's.
    expect((await get(paths[2] ?? '')).headers.get('x-cache')).toBe('STALE');
  } finally {
    many.database.setAway(false);
  }
  for (const path of paths)
    await expect
      .poll(async () => (await get(path)).body, { timeout: 30_000, interval: 100 })
      .toContain('In the night');
});
