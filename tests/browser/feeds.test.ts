import { randomUUID } from 'node:crypto';
import { expect } from 'vitest';
import { z } from 'zod';
import { shardOf } from '../../src/domain/sitemap';
import { sitemapShardPath } from '../../src/paths';
import { test } from '../setup/browser-test';
import { testSite } from '../setup/test-site';
import { besideTheSite } from './beside-the-site';
import { textsIn } from './texts-in-xml';

const { payload, publish } = besideTheSite();
const hostile = `</title>]]><script>alert(1)</script> & "quoted" 'it' ${randomUUID().slice(0, 8)}`;

async function get(path: string) {
  const response = await fetch(testSite().baseUrl + path, { redirect: 'manual' });
  return {
    status: response.status,
    type: response.headers.get('content-type')?.split(';')[0],
    location: response.headers.get('location'),
    text: await response.text(),
  };
}

function reader(path: string) {
  return expect.poll(() => get(path), { timeout: 5_000, interval: 20 });
}

const jsonFeed = z.object({ items: z.array(z.object({ title: z.string(), url: z.string() })) });
const feedTypes = [
  ['rss', 'application/rss+xml'],
  ['atom', 'application/atom+xml'],
  ['json', 'application/feed+json'],
] as const;

test('lists and topics lead to their feeds', async ({ context }) => {
  const page = await context.newPage();
  for (const [path, feed] of [
    ['/', '/feeds/all'],
    ['/compare', '/feeds/all'],
    ['/topics/backend-development', '/feeds/topics/backend-development'],
  ]) {
    await page.goto(String(path));
    for (const [format, type] of feedTypes) {
      const href = await page.locator(`link[rel=alternate][type="${type}"]`).getAttribute('href');
      expect(href).toBe(`${testSite().baseUrl}${feed}.${format}`);
      expect(await get(new URL(String(href)).pathname)).toMatchObject({ status: 200, type });
    }
  }
});

test('a publication is in all feeds with its hostile words unharmed, and leaves with the comparison', async ({
  context,
}) => {
  const page = await context.newPage();
  const topic = await payload().create({
    collection: 'topics',
    data: { name: `Shelf ${hostile}`, slug: `shelf-${Date.now()}`, _status: 'published' },
  });
  const feeds = ['/feeds/all', `/feeds/topics/${topic.slug}`];
  const addresses = feeds.flatMap((feed) => feedTypes.map(([format]) => `${feed}.${format}`));
  for (const address of addresses) expect((await get(address)).text).not.toContain('in-the-feeds');
  const { id } = await publish('in-the-feeds', { title: hostile, topic: topic.id });
  for (const address of addresses) {
    await reader(address).toMatchObject({ text: expect.stringContaining('/compare/in-the-feeds') });
    const { text } = await get(address);
    const titles = address.endsWith('.json')
      ? jsonFeed.parse(JSON.parse(text)).items.map(({ title }) => title)
      : await textsIn(page, text, 'title');
    expect(titles).toContain(hostile);
  }
  const renamed = { slug: `${topic.slug}-renamed`, _status: 'published' } as const;
  await payload().update({ collection: 'topics', id: topic.id, data: renamed });
  await reader(`/feeds/topics/${renamed.slug}.rss`).toMatchObject({ status: 200 });
  await reader(`/feeds/topics/${topic.slug}.rss`).not.toMatchObject({ status: 200 });
  await payload().delete({ collection: 'comparisons', id });
  await reader('/feeds/all.atom').not.toMatchObject({
    text: expect.stringContaining('/compare/in-the-feeds'),
  });
});

test('what there is no feed or sitemap of is not found', async () => {
  for (const path of [
    '/feeds/topics/nowhere.rss',
    '/feeds/all.exe',
    '/feeds/none.rss',
    '/sitemaps/comparisons-9999.xml',
    '/sitemaps/comparisons-0.xml',
    '/sitemaps/comparisons-01.xml',
    '/sitemaps/users-1.xml',
    '/sitemaps/x.xml',
  ]) {
    expect([path, (await get(path)).status]).toEqual([path, 404]);
  }
});

test('the sitemap leads to every page, and each answers', async ({ context }) => {
  const page = await context.newPage();
  const robots = await get('/robots.txt');
  const [, sitemap] = /^Sitemap: (.*)$/m.exec(robots.text) ?? [];
  expect([robots.type, sitemap]).toEqual(['text/plain', `${testSite().baseUrl}/sitemap.xml`]);
  const files = await textsIn(page, (await get('/sitemap.xml')).text, 'loc');
  expect(files.length).toBeGreaterThanOrEqual(3);
  const pages: string[] = [];
  for (const file of files)
    pages.push(...(await textsIn(page, (await get(new URL(file).pathname)).text, 'loc')));
  const paths = pages.map((address) => new URL(address).pathname);
  expect(paths).toEqual(
    expect.arrayContaining([
      '/',
      '/compare',
      '/about',
      '/methodology',
      '/topics/backend-development',
      '/compare/nodejs-vs-python-backend',
    ]),
  );
  expect(new Set(paths).size).toBe(paths.length);
  for (const path of paths) expect([path, (await get(path)).status]).toEqual([path, 200]);
});

test('the sitemap and llms.txt follow a publication, a changed criterion and a withdrawal', async ({
  context,
}) => {
  const page = await context.newPage();
  await get('/llms.txt');
  const { id, used } = await publish('on-the-map');
  const location = `${testSite().baseUrl}/compare/on-the-map`;
  const file = sitemapShardPath('comparisons', shardOf(id));
  await reader(file).toMatchObject({ text: expect.stringContaining(`<loc>${location}</loc>`) });
  await reader('/llms.txt').toMatchObject({ text: expect.stringContaining(`${location}.md`) });
  const lastmod = async () => {
    const { text } = await get(file);
    const [locations, dates] = [await textsIn(page, text, 'loc'), await textsIn(page, text, 'lastmod')];
    return dates[locations.indexOf(location)] ?? '';
  };
  const before = await lastmod();
  expect(Number.isNaN(Date.parse(before))).toBe(false);
  await payload().update({
    collection: 'criteria',
    id: used.criterion,
    data: { name: `Mapped ${hostile}`, _status: 'published' },
  });
  await expect.poll(lastmod, { timeout: 5_000, interval: 50 }).not.toBe(before);
  const after = await lastmod();
  await expect
    .poll(async () => (await textsIn(page, (await get('/sitemap.xml')).text, 'lastmod')).includes(after), {
      timeout: 5_000,
    })
    .toBe(true);
  await payload().update({ collection: 'comparisons', id, data: { _status: 'draft' } });
  await reader(file).not.toMatchObject({ text: expect.stringContaining(location) });
  await reader('/llms.txt').not.toMatchObject({ text: expect.stringContaining(location) });
});
