import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { test } from '../setup/browser-test';
import { listViolations } from './axe';
import { nodejsVsPython, templates } from './templates';

test.for(templates)(
  '%s fits a small phone and a desk, and has nothing that axe objects to, light or dark',
  async ([path], { context }) => {
    const page = await context.newPage();
    await page.goto(path);
    expect(await listViolations(page)).toEqual([]);
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
