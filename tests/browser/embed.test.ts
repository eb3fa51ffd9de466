import { createServer } from 'node:http';
import sharp from 'sharp';
import { expect, onTestFinished } from 'vitest';
import { z } from 'zod';
import { test } from '../setup/browser-test';
import { testSite } from '../setup/test-site';
import { besideTheSite } from './beside-the-site';
import { askPlainly } from './plain-request';
import { nodejsVsPython } from './templates';

const { payload, publish } = besideTheSite();
const embed = nodejsVsPython.replace('/compare/', '/embed/');
const site = () => testSite().baseUrl;

function ask(path: string): Promise<Response> {
  return fetch(site() + path, { redirect: 'manual' });
}

/** The address of somebody else's page with this in it. */
async function elsewhere(html: string): Promise<string> {
  const server = createServer((_, response) => {
    response.setHeader('content-type', 'text/html');
    response.end(`<!doctype html><html lang="en"><title>Elsewhere</title>${html}`);
  });
  await new Promise<void>((resolve) => server.listen(0, 'localhost', resolve));
  onTestFinished(() => void server.close());
  const address = server.address();
  return `http://localhost:${typeof address === 'object' ? address?.port : ''}/`;
}

const oembedShape = z.object({
  type: z.literal('rich'),
  html: z.string(),
  width: z.number(),
  title: z.string(),
});

test('a page that embeds a comparison as oEmbed says shows its table, and a link back', async ({
  context,
}) => {
  const page = await context.newPage();
  await page.goto(nodejsVsPython);
  const discovery = await page.locator('link[type="application/json+oembed"]').getAttribute('href');
  const oembed = oembedShape.parse(await (await fetch(`${discovery}&maxwidth=700`)).json());
  expect(oembed.width).toBe(700);
  await page.goto(await elsewhere(oembed.html));
  const frame = page.frameLocator('iframe');
  expect(await frame.getByRole('table').isVisible()).toBe(true);
  expect(await frame.getByRole('row').count()).toBeGreaterThan(10);
  const link = frame.getByRole('link').last();
  expect(await link.getAttribute('href')).toBe(site() + nodejsVsPython);
  const [opened] = await Promise.all([context.waitForEvent('page'), link.click()]);
  await opened.waitForLoadState();
  expect(opened.url()).toBe(site() + nodejsVsPython);
});

test('no other page may be shown in a frame on another site', async ({ context }) => {
  for (const path of [
    '/',
    nodejsVsPython,
    '/compare',
    '/about',
    '/contact',
    '/admin/login',
    '/api/comparisons',
  ]) {
    expect([path, (await ask(path)).headers.get('x-frame-options')]).toEqual([path, 'DENY']);
  }
  expect((await ask(embed)).headers.get('x-frame-options')).toBeNull();
  const page = await context.newPage();
  await page.goto(await elsewhere(`<iframe src="${site()}${nodejsVsPython}"></iframe>`));
  expect(await page.frameLocator('iframe').getByRole('table').count()).toBe(0);
});

test('the table alone carries no script, and leads search engines to the comparison', async ({ context }) => {
  const page = await context.newPage();
  await page.goto(embed);
  expect(await page.locator('script:not([type="speculationrules"])').count()).toBe(0);
  expect(await page.locator('link[rel=canonical]').getAttribute('href')).toBe(site() + nodejsVsPython);
  expect(await page.locator('meta[name=robots]').getAttribute('content')).toBe('noindex');
});

test('oEmbed answers as JSON and XML, and refuses in words what it cannot answer', async () => {
  const url = encodeURIComponent(site() + nodejsVsPython);
  expect((await ask(`/oembed?url=${url}`)).headers.get('content-type')).toContain('application/json');
  const xml = await ask(`/oembed?url=${url}&format=xml`);
  expect(xml.headers.get('content-type')).toContain('text/xml');
  expect(await xml.text()).toContain('<type>rich</type>');
  for (const [query, status] of [
    ['', 400],
    [`url=${url}&maxwidth=wide`, 400],
    [`url=${url}&format=yaml`, 501],
    [`url=${encodeURIComponent('https://elsewhere.example/compare/a')}`, 404],
    [`url=${encodeURIComponent(`${site()}/compare/nobody-vs-nothing`)}`, 404],
    [`url=${encodeURIComponent('javascript:alert(1)')}`, 404],
  ] as const) {
    const answer = await ask(`/oembed?${query}`);
    expect([query, answer.status]).toEqual([query, status]);
    expect(await answer.json()).toMatchObject({ errors: [{ message: expect.any(String) }] });
  }
});

test('the picture is drawn once, said to be unchanged to who has it, and drawn anew after a publication', async () => {
  const { id, used } = await publish('pictured-once');
  const path = '/compare/pictured-once.png';
  await expect.poll(async () => (await ask('/compare/pictured-once')).status, { timeout: 5_000 }).toBe(200);
  const first = await ask(path);
  const picture = Buffer.from(await first.arrayBuffer());
  expect([first.status, first.headers.get('content-type')]).toEqual([200, 'image/png']);
  expect(await sharp(picture).metadata()).toMatchObject({ format: 'png', width: 1200, height: 630 });
  const again = await ask(path);
  expect(again.headers.get('x-nextjs-cache')).toBe('HIT');
  expect(Buffer.compare(Buffer.from(await again.arrayBuffer()), picture)).toBe(0);
  const etag = String(again.headers.get('etag'));
  expect((await askPlainly(path, { 'if-none-match': etag })).status).toBe(304);
  const html = await (await ask('/compare/pictured-once')).text();
  expect(html).toContain(`<meta property="og:image" content="${site()}${path}"`);
  await payload().update({
    collection: 'options',
    id: used.options[0] ?? 0,
    data: { name: 'Renamed for the picture', _status: 'published' },
  });
  await expect
    .poll(async () => (await askPlainly(path, { 'if-none-match': etag })).status, {
      timeout: 5_000,
      interval: 50,
    })
    .toBe(200);
  expect((await ask(path)).headers.get('x-nextjs-cache')).toBe('HIT');
  await payload().delete({ collection: 'comparisons', id });
  await expect.poll(async () => (await ask(path)).status, { timeout: 5_000, interval: 50 }).toBe(404);
});

test('an embedded table follows a publication and moves with its comparison', async () => {
  const { id, used } = await publish('framed');
  const text = async () => (await ask('/embed/framed')).text();
  await expect.poll(text, { timeout: 5_000, interval: 50 }).toContain('Fast');
  const cells = { [String(used.options[0])]: { text: 'Faster still' } };
  await payload().update({
    collection: 'comparisons',
    id,
    data: { rows: [{ criterion: used.criterion, cells }], _status: 'published' },
  });
  await expect.poll(text, { timeout: 5_000, interval: 50 }).toContain('Faster still');
  await payload().update({
    collection: 'comparisons',
    id,
    data: { slug: 'framed-anew', _status: 'published' },
  });
  const moved = async () => (await ask('/embed/framed')).headers.get('location');
  await expect.poll(moved, { timeout: 5_000, interval: 50 }).toBe('/embed/framed-anew');
  expect((await ask('/embed/nobody-vs-nothing')).status).toBe(404);
});
