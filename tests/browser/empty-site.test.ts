import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, inject } from 'vitest';
import { findFreePort } from '../../src/cli/find-free-port';
import { createDatabase, databaseAddress, dropDatabase } from '../../src/cli/postgres/databases';
import { runScript } from '../../src/cli/run-script';
import { type SiteServer, startServer } from '../../src/cli/start-server';
import { test } from '../setup/browser-test';
import { testSecret } from '../setup/global-postgres';
import { testSite } from '../setup/test-site';
import { listViolations } from './axe';
import { askRaw } from './raw-request';
import { shownText } from './shown-text';

const database = `empty_${randomUUID().slice(0, 8)}`;
let baseUrl = '';
let server: SiteServer | undefined;

function databases() {
  const { port, password } = new URL(testSite().databaseUrl);
  return { port: Number(port), password };
}

/** A second site on the same PostgreSQL: tables, and nothing in them. */
beforeAll(async () => {
  if (inject('chromiumPath') === null) return;
  await createDatabase(databases(), database);
  const port = await findFreePort();
  baseUrl = `http://127.0.0.1:${port}`;
  const environment = {
    ...{ NODE_ENV: 'production', PAYLOAD_SECRET: testSecret, LOG_LEVEL: 'fatal', HOST: '127.0.0.1' },
    ...{ DATABASE_URL: databaseAddress(databases(), database), PORT: `${port}`, SITE_URL: baseUrl },
  };
  if ((await runScript({ name: 'prepare', arguments: ['--tables-only'], environment })) !== 0)
    throw new Error('The empty database could not be prepared');
  server = await startServer(environment);
});
afterAll(async () => {
  await server?.stop();
  if (baseUrl !== '') await dropDatabase(databases(), database);
});

const answers = [
  ['/', 200, 'The first comparison is being written'],
  ['/compare', 200, 'Nothing is published here yet'],
  ['/search', 200, 'What are you comparing?'],
  ['/search?q=anything', 200, 'What are you comparing?'],
  ['/side-by-side', 200, 'Compare any options'],
  ['/compare?options=a,b', 404, 'We have nothing on'],
  ['/contact', 200, 'Need help choosing?'],
  ['/options/nodejs', 404, 'See all comparisons'],
  ['/topics/backend-development', 404, 'See all comparisons'],
  ['/about', 404, 'See all comparisons'],
] as const;

test('without any content every page says so, fits its window and leads to what is there', async ({
  context,
}) => {
  const page = await context.newPage();
  const problems: string[] = [];
  page.on('pageerror', ({ message }) => problems.push(message));
  const linked = new Set<string | null>();
  for (const [path, status, words] of answers) {
    expect((await page.goto(baseUrl + path))?.status(), path).toBe(status);
    expect(await shownText(page.locator('main')), path).toContain(words);
    for (const width of [390, 1280]) {
      await page.setViewportSize({ width, height: 800 });
      const needed = await page.evaluate(() => document.documentElement.scrollWidth);
      expect(needed, `${path} at ${width} pixels`).toBeLessThanOrEqual(width);
    }
    if (path === '/') expect(await listViolations(page)).toEqual([]);
    const links = page.locator('a:not([href^="#"])');
    for (const href of await links.evaluateAll((all) => all.map((link) => link.getAttribute('href'))))
      linked.add(href);
  }
  for (const path of linked)
    expect((await page.request.get(`${baseUrl}${path}`)).status(), `${path}`).toBe(200);
  expect(problems).toEqual([]);
});

test('without any content feeds, sitemap and llms.txt are whole', async ({ context }) => {
  // No page of the site: those let nothing parse text.
  const page = await context.newPage();
  for (const path of ['/feeds/all.rss', '/feeds/all.atom', '/sitemap.xml']) {
    const { status, body } = await askRaw(path, {}, baseUrl);
    const root = await page.evaluate(
      (xml) => new DOMParser().parseFromString(xml, 'application/xml').documentElement.localName,
      body,
    );
    expect([path, status, root]).toEqual([path, 200, expect.stringMatching(/^(?:rss|feed|sitemapindex)$/)]);
  }
  expect(JSON.parse((await askRaw('/feeds/all.json', {}, baseUrl)).body)).toMatchObject({ items: [] });
  expect((await askRaw('/robots.txt', {}, baseUrl)).body).toContain(`Sitemap: ${baseUrl}/sitemap.xml`);
  expect((await askRaw('/llms.txt', {}, baseUrl)).body).toMatch(/^# Verdict\n/);
});
