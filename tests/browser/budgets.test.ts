import { gzipSync } from 'node:zlib';
import type { BrowserContext, Page } from 'playwright-core';
import { expect } from 'vitest';
import { test } from '../setup/browser-test';
import { testSite } from '../setup/test-site';
import { collectRefusals } from './strict-policy';
import { nodejsVsPython, templates } from './templates';

const kilobytes = 1000;
const enhanced = /^\/(compare\/[a-z0-9-]+|search(\?.*)?)$/;

interface Answered {
  readonly type: string;
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly gzip: number;
}

/** A first visit: everything that was asked for, in the order of the answers. */
async function visit(context: BrowserContext, path: string): Promise<readonly Answered[]> {
  const page = await context.newPage();
  const answers: Promise<Answered>[] = [];
  page.on('response', (response) =>
    answers.push(
      response.body().then((body) => ({
        type: response.request().resourceType(),
        url: response.url(),
        headers: response.headers(),
        gzip: gzipSync(body).length,
      })),
    ),
  );
  await page.goto(path, { waitUntil: 'networkidle' });
  return Promise.all(answers);
}

function weigh(answers: readonly Answered[], type: string): number {
  return answers.filter((answer) => answer.type === type).reduce((sum, { gzip }) => sum + gzip, 0);
}

test.for(templates)('%s keeps to its budgets on a first visit', async ([path, status], { context }) => {
  const origin = testSite().baseUrl;
  const answers = await visit(context, path);
  const documents = answers.filter(({ type }) => type === 'document');
  expect(documents.map(({ url }) => url)).toEqual([`${origin}${path}`]);
  expect(answers.filter(({ url }) => new URL(url).origin !== origin)).toEqual([]);
  // With the icon, which is not always asked for before the page has come to rest.
  const asked = new Set([...answers.map(({ url }) => new URL(url).pathname), '/favicon.svg']);
  expect([...asked].length, [...asked].join(' ')).toBeLessThanOrEqual(4);
  expect(weigh(answers, 'stylesheet')).toBeLessThanOrEqual(12 * kilobytes);
  expect(weigh(answers, 'script')).toBeLessThanOrEqual(8 * kilobytes);
  const scripts = answers.filter(({ type }) => type === 'script');
  expect(scripts.length).toBe(enhanced.test(path) && status === 200 ? 1 : 0);
  // Nothing that makes a browser ask again with hints, or that advertises.
  for (const header of ['critical-ch', 'accept-ch', 'x-powered-by'])
    expect(documents[0]?.headers[header], header).toBeUndefined();
  expect(documents[0]?.headers.vary ?? '').not.toContain('Sec-CH');
});

test('the page that the project started from is no more than 8 kB, compressed', async ({ context }) => {
  expect(weigh(await visit(context, nodejsVsPython), 'document')).toBeLessThanOrEqual(8 * kilobytes);
});

test('the only scripts of a page are modules of ours, which may be kept for ever', async ({ context }) => {
  const [script] = (await visit(context, nodejsVsPython)).filter(({ type }) => type === 'script');
  expect(script?.url).toMatch(/\/_next\/static\/enhancements\/comparison\.[A-Z0-9]{8}\.js$/);
  expect(script?.headers['cache-control']).toContain('immutable');
  expect(script?.headers['content-type']).toContain('javascript');
  const page = await context.newPage();
  await page.goto(nodejsVsPython);
  const runnable = page.locator('script:not([type="application/ld+json"], [type="speculationrules"])');
  expect(await runnable.count()).toBe(1);
  expect(await runnable.getAttribute('type')).toBe('module');
});

/** Every document as it would be with that policy; what the browser had to refuse is gathered. */
async function openUnderPolicy(context: BrowserContext, path: string): Promise<Page> {
  const page = await context.newPage();
  const refused = collectRefusals(page);
  await page.goto(path, { waitUntil: 'networkidle' });
  await page.locator('#decide summary').click();
  await page.locator('#decide').getByRole('button', { name: 'Raise the weight of Type safety' }).click();
  await page.getByRole('button', { name: 'Back to our weights' }).click();
  expect(refused).toEqual([]);
  return page;
}

test('everything works under a strict content security policy with Trusted Types', async ({ context }) => {
  const page = await openUnderPolicy(context, nodejsVsPython);
  expect(await page.locator('#decide ol li').count()).toBe(2);
});

test('the browser fetches a page of ours ahead when its link is pointed at', async ({ context }) => {
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  const fetched: string[] = [];
  const problems: unknown[] = [];
  session.on('Preload.ruleSetUpdated', ({ ruleSet }) => {
    if (ruleSet.errorType) problems.push(ruleSet);
  });
  session.on('Preload.prefetchStatusUpdated', ({ prefetchUrl, status }) => {
    if (status === 'Ready' || status === 'Success') fetched.push(new URL(prefetchUrl).pathname);
  });
  await session.send('Preload.enable');
  await page.goto('/', { waitUntil: 'networkidle' });
  expect(fetched).toEqual([]);
  await page.getByRole('link', { name: 'See all' }).or(page.locator('a[href="/compare"]')).first().hover();
  await expect.poll(() => fetched, { timeout: 10_000 }).toContain('/compare');
  expect(problems).toEqual([]);
});

test.for([390, 1280])(
  'nothing moves when the script arrives late, %i pixels wide',
  async (width, { context }) => {
    const page = await context.newPage();
    await page.setViewportSize({ width, height: 800 });
    await page.route('**/enhancements/**', async (route) => {
      await new Promise((resolve) => setTimeout(resolve, 1000));
      return route.continue();
    });
    for (const path of [nodejsVsPython, '/compare/postgresql-vs-mysql-vs-sqlite-web-application']) {
      await page.goto(`${path}#side-by-side`, { waitUntil: 'networkidle' });
      await page.locator('table-tools:defined').waitFor();
      await page.waitForTimeout(300);
      const shift = await page.evaluate(
        () =>
          new Promise<number>((resolve) => {
            new PerformanceObserver((list) => {
              const shifts = list.getEntries().map((entry) => ('value' in entry ? Number(entry.value) : 0));
              resolve(shifts.reduce((sum, value) => sum + value, 0));
            }).observe({ type: 'layout-shift', buffered: true });
            setTimeout(() => resolve(0), 500);
          }),
      );
      expect(shift, path).toBe(0);
    }
  },
);
