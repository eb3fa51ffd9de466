import type { Page } from 'playwright-core';
import { showProgress } from '../progress';
import type { BenchSite } from '../sites/site';
import type { Stage } from '../stage';
import { type Summary, summarise } from '../statistics';
import { takePaints, watchKeys } from './key-watch';
import { createLargeComparison } from './large-comparison';
import { openBrowser, openEmptyInput, openTable } from './open-browser';

export interface TypingResult {
  readonly rows: number;
  readonly options: number;
  /** Milliseconds from key to paint, by where the key was pressed. */
  readonly keys: Readonly<Record<Place, Summary>>;
  /** Keys in the table that took longer than the aim, of a hundred. */
  readonly tooLong: number;
}

export type Place = 'table' | 'title' | 'emptyInput';

export const aimMs = 50;
const words = 'Typed as somebody does ';
const betweenKeysMs = 45;
// Of all lengths: a draft is on its way to the server, in every phase of it, when typing goes on.
const pausesMs = [300, 1000, 1500, 2200, 3000];

/** Types into the largest table, a field of Payload's in the same form and an input on an empty page, in turn. */
export async function measureTyping(
  site: BenchSite,
  { turns, stage }: { readonly turns: number; readonly stage: Stage },
): Promise<TypingResult> {
  const { id, rows, options } = await createLargeComparison(site, stage.stopping);
  const browser = await openBrowser(stage);
  const form = await openTable(browser, site, id);
  const empty = await openEmptyInput(browser);
  for (const page of [form, empty]) await watchKeys(page);
  const measured: Record<Place, number[]> = { table: [], title: [], emptyInput: [] };
  for (let turn = 0; turn < turns; turn += 1) {
    stage.stopping.throwIfAborted();
    showProgress('Typing, turn', turn + 1, turns);
    measured.table.push(...(await typeInTable(form, turn)));
    measured.title.push(...(await typeInTitle(form)));
    measured.emptyInput.push(...(await typeInEmptyInput(empty)));
  }
  return {
    rows,
    options,
    keys: {
      table: summarise(measured.table),
      title: summarise(measured.title),
      emptyInput: summarise(measured.emptyInput),
    },
    tooLong: (measured.table.filter((time) => time > aimMs).length / measured.table.length) * 100,
  };
}

/** Some cells one after the other, from another row in each turn. */
async function typeInTable(page: Page, turn: number): Promise<readonly number[]> {
  await page.bringToFront();
  await page
    .locator('tbody [data-column^="text:"]')
    .nth((turn * 37) % 390)
    .click();
  await page.waitForTimeout(500);
  await takePaints(page);
  for (const pause of pausesMs) {
    await page.keyboard.type(words, { delay: betweenKeysMs });
    await page.keyboard.press('Tab');
    await page.waitForTimeout(pause);
  }
  return takePaints(page);
}

async function typeInTitle(page: Page): Promise<readonly number[]> {
  await page.locator('#field-title').click();
  await page.waitForTimeout(500);
  await takePaints(page);
  for (const pause of pausesMs.slice(0, 2)) {
    await page.keyboard.type(words, { delay: betweenKeysMs });
    await page.waitForTimeout(pause);
  }
  return takePaints(page);
}

async function typeInEmptyInput(page: Page): Promise<readonly number[]> {
  await page.bringToFront();
  await page.locator('input').fill('');
  await page.locator('input').click();
  await page.waitForTimeout(200);
  await takePaints(page);
  await page.keyboard.type(words + words, { delay: betweenKeysMs });
  return takePaints(page);
}
