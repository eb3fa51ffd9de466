import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { test } from '../setup/panel-test';
import { openCell, openComparison, openSideBySide, signIn } from './admin-panel';
import { aColleague, asAdministrator } from './api';
import { aDraft } from './drafts';

const soon = { timeout: 5000, interval: 100 };

/** Where the list of the options and the table stand in the window. */
async function places(page: Page) {
  const list = await page.getByLabel('How the options stand').getByRole('list').boundingBox();
  const table = await page.getByRole('grid').boundingBox();
  if (!list || !table) throw new Error('Both have to be shown');
  return { list, table };
}

test('the count stands beside the table where there is room, above it elsewhere, and moves nothing when it changes', async ({
  context,
}) => {
  const { id, names } = await aDraft(await asAdministrator(), { rows: 2 });
  const page = await context.newPage();
  await page.setViewportSize({ width: 1280, height: 800 });
  await signIn(page, await aColleague('editor'));
  await openComparison(page, id);
  await openSideBySide(page);
  await page.getByRole('button', { name: 'Scores and weights' }).click();
  const beside = await places(page);
  expect(beside.list.x).toBeGreaterThan(beside.table.x);
  expect(Math.abs(beside.list.y - beside.table.y)).toBeLessThan(5);
  await page.setViewportSize({ width: 1279, height: 800 });
  const above = await places(page);
  expect(above.list.y + above.list.height).toBeLessThanOrEqual(above.table.y);
  for (const width of [390, 1279, 1280]) {
    await page.setViewportSize({ width, height: 800 });
    await openCell(page, { row: 0, column: names[1] ?? '', part: 'score' });
    const before = await places(page);
    await page.keyboard.type('9');
    const standing = page.getByLabel('How the options stand').getByRole('listitem').nth(1);
    await expect.poll(() => standing.textContent(), soon).toContain('9.0 of 10 · 1st');
    expect(await places(page), `${width} px`).toEqual(before);
    await page.keyboard.press('Backspace');
    await expect.poll(() => standing.textContent(), soon).toContain('no scores');
    await page.keyboard.press('Escape');
  }
  // With many rows, too, it stays in sight.
  const section = page.getByLabel('How the options stand');
  expect(await section.evaluate((element) => getComputedStyle(element).position)).toBe('sticky');
});
