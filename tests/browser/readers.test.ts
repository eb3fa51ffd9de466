import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';
import { expect, inject } from 'vitest';
import { z } from 'zod';
import { test } from '../setup/browser-test';
import { nodejsVsPython, templates } from './templates';

test.for(templates)(
  '%s is one document and a few files of our own, none a script',
  async ([path, status], { context }) => {
    const page = await context.newPage();
    const requests: { url: string; type: string }[] = [];
    page.on('request', (request) => requests.push({ url: request.url(), type: request.resourceType() }));
    const response = await page.goto(path, { waitUntil: 'networkidle' });
    expect(response?.status()).toBe(status);
    expect(requests.filter(({ type }) => type === 'script')).toEqual([]);
    expect(await page.locator('script:not([type="application/ld+json"])').count()).toBe(0);
    expect(requests.filter(({ url }) => new URL(url).origin !== inject('site').baseUrl)).toEqual([]);
    expect(requests.filter(({ type }) => type === 'document').map(({ url }) => url)).toEqual([
      `${inject('site').baseUrl}${path}`,
    ]);
    expect(requests.length).toBeLessThanOrEqual(4);
  },
);

test.for(templates)('%s has nothing that axe objects to, light or dark', async ([path], { context }) => {
  const page = await context.newPage();
  await page.goto(path);
  await page.evaluate(axeSource);
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    expect(await listViolations(page), colorScheme).toEqual([]);
  }
});

test.for(templates)(
  '%s does not scroll sideways, from a small phone to a desk',
  async ([path], { context }) => {
    const page = await context.newPage();
    await page.goto(path);
    for (const width of [320, 390, 1280]) {
      await page.setViewportSize({ width, height: 800 });
      const needed = await page.evaluate(() => document.documentElement.scrollWidth);
      expect(needed, `at ${width} pixels`).toBeLessThanOrEqual(width);
    }
  },
);

test('the table of a comparison can be scrolled with the keyboard alone', async ({ context }) => {
  const page = await context.newPage();
  await page.setViewportSize({ width: 320, height: 700 });
  await page.goto(nodejsVsPython);
  const region = page.getByRole('region', { name: 'criterion by criterion' });
  for (let presses = 0; presses < 60 && !(await isFocused(page)); presses += 1)
    await page.keyboard.press('Tab');
  expect(await isFocused(page)).toBe(true);
  await page.keyboard.press('ArrowRight');
  await expect.poll(() => region.evaluate(({ scrollLeft }) => scrollLeft)).toBeGreaterThan(0);
});

test('the first column stays in sight while the table is scrolled', async ({ context }) => {
  const page = await context.newPage();
  await page.setViewportSize({ width: 320, height: 700 });
  await page.goto(nodejsVsPython);
  const region = page.getByRole('region', { name: 'criterion by criterion' });
  await region.evaluate((element) => element.scrollTo({ left: element.scrollWidth, behavior: 'instant' }));
  const header = page.getByRole('rowheader', { name: 'Type safety' });
  const [box, frame] = [await header.boundingBox(), await region.boundingBox()];
  expect(Math.round((box?.x ?? 0) - (frame?.x ?? 0))).toBeLessThanOrEqual(1);
});

test('the keyboard’s first stop leads past the navigation', async ({ context }) => {
  const page = await context.newPage();
  await page.goto(nodejsVsPython);
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe('main');
});

function isFocused(page: Page): Promise<boolean> {
  return page.evaluate(() => document.activeElement?.getAttribute('role') === 'region');
}

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

const axeAnswer = z.object({
  violations: z.array(z.object({ id: z.string(), nodes: z.array(z.object({ html: z.string() })) })),
});

async function listViolations(page: Page): Promise<readonly string[]> {
  const { violations } = axeAnswer.parse(await page.evaluate('axe.run(document)'));
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
}
