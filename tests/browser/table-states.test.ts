import { Client } from 'pg';
import type { Locator, Page } from 'playwright-core';
import { expect } from 'vitest';
import { z } from 'zod';
import { type ADesk, test } from '../setup/panel-test';
import { testSite } from '../setup/test-site';
import { openCell, openComparison, openSideBySide, pressPublish, publish, signIn } from './admin-panel';
import { type Api, aColleague, asAdministrator } from './api';
import { aDraft } from './drafts';

const untilSaved = { timeout: 15_000, interval: 200 };

async function arrive(aDesk: ADesk, role: 'editor' | 'writer'): Promise<Page> {
  const page = await (await aDesk()).newPage();
  await signIn(page, await aColleague(role));
  return page;
}

async function writeTexts(
  api: Api,
  { id, options }: { id: number; options: readonly number[] },
  text: string,
) {
  const { rows } = await readRows(api, id);
  await api.need('PATCH', `/api/comparisons/${id}?draft=true&depth=0`, {
    rows: rows.map((row) => ({ ...row, cells: { [String(options[0])]: { text } } })),
    _status: 'draft',
  });
}

const stored = z.object({ rows: z.array(z.looseObject({ cells: z.unknown() })) });

async function readRows(api: Api, id: number) {
  return stored.parse(await api.need('GET', `/api/comparisons/${id}?depth=0&draft=true`));
}

/** As it could have been stored before there was a rule: today's API would refuse it. */
async function storeMalformedScore(id: number, option: number): Promise<void> {
  const database = new Client({ connectionString: testSite().databaseUrl });
  await database.connect();
  await database.query(
    `update _comparisons_v_version_rows set cells = jsonb_set(cells, $2, '77')
      where _order = 2 and _parent_id in (select id from _comparisons_v where parent_id = $1)`,
    [id, [String(option), 'score']],
  );
  await database.end();
}

test('a refused cell is marked, told about at its row, and has the cursor', async ({ aDesk }) => {
  const api = await asAdministrator();
  const draft = await aDraft(api, { rows: 3 });
  const [left = 0] = draft.options;
  await writeTexts(api, draft, 'Fast');
  await storeMalformedScore(draft.id, left);
  const page = await arrive(aDesk, 'editor');
  await openComparison(page, draft.id);
  await openSideBySide(page);
  await openCell(page, { row: 0, column: draft.names[1] ?? '' });
  await pressPublish(page);
  const refused = page.getByRole('grid').locator('td[aria-invalid="true"]');
  await refused.waitFor();
  expect(await refused.count()).toBe(1);
  const control = page.locator('textarea:focus');
  await control.waitFor();
  expect(await control.inputValue()).toBe('Fast');
  expect(await refused.locator('textarea').getAttribute('aria-invalid')).toBe('true');
  const told = await control.getAttribute('aria-describedby');
  expect(await page.locator(`[id="${told}"]`).textContent()).toContain(
    `cell of ${draft.names[0]}: score: a score is 0 to 10.`,
  );
  // Mended where it was told.
  await page.keyboard.press('Tab');
  await page.keyboard.type('7');
  await refused.waitFor({ state: 'detached' });
  await publish(page);
});

test('a writer reads the table of another, goes through it with the arrows and changes nothing', async ({
  aDesk,
}) => {
  const api = await asAdministrator();
  const draft = await aDraft(api, { rows: 2 });
  await writeTexts(api, draft, 'Not theirs');
  const before = await readRows(api, draft.id);
  const page = await arrive(aDesk, 'writer');
  await openComparison(page, draft.id);
  await openSideBySide(page);
  await goThroughUnchanged(page, draft.names);
  expect(await readRows(api, draft.id)).toEqual(before);
});

test('while a colleague edits it, the table can be read, and shows what they wrote when it is opened again', async ({
  aDesk,
}) => {
  const api = await asAdministrator();
  const draft = await aDraft(api, { rows: 2 });
  await writeTexts(api, draft, 'From before');
  const colleague = await arrive(aDesk, 'editor');
  await openComparison(colleague, draft.id);
  await openSideBySide(colleague);
  await openCell(colleague, { row: 0, column: draft.names[1] ?? '' });
  await colleague.keyboard.type('By the colleague');
  await expect
    .poll(async () => JSON.stringify(await readRows(api, draft.id)), untilSaved)
    .toContain('By the colleague');
  // The lock is taken by a change ten seconds after opening, and let go of by each save.
  await colleague.waitForTimeout(10_000);
  await colleague.route(/autosave=true/, () => undefined);
  const locking = colleague.waitForResponse((response) => response.request().method() === 'POST');
  await colleague.keyboard.type(', who writes on');
  await locking;
  const page = await arrive(aDesk, 'editor');
  await openComparison(page, draft.id);
  await page.getByRole('button', { name: 'View read-only' }).click();
  await openSideBySide(page);
  expect(await page.getByRole('grid').getByText('By the colleague').count()).toBe(1);
  const before = await readRows(api, draft.id);
  await goThroughUnchanged(page, draft.names);
  expect(await readRows(api, draft.id)).toEqual(before);
});

/** Tries all ways to change a table of two rows and two options. */
async function goThroughUnchanged(page: Page, names: readonly string[]): Promise<void> {
  const grid = page.getByRole('grid');
  await page.getByText('You can read this table').waitFor();
  expect(await grid.getByText('+ Option').count()).toBe(0);
  expect(await grid.getByText('+ Criterion').count()).toBe(0);
  expect(await page.getByRole('button', { name: 'Paste a table' }).isDisabled()).toBe(true);
  await openCell(page, { row: 0, column: names[0] ?? '' });
  const rows = await grid.getByRole('rowheader').allTextContents();
  await page.keyboard.type('Changed');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Alt+ArrowDown');
  await page.keyboard.press('Alt+ArrowRight');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  const focused = page.locator('textarea:focus');
  expect(await focused.getAttribute('aria-label')).toMatch(/outcome$/);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.type('Changed');
  await page.getByRole('button', { name: /^Row 1, .*remove$/ }).click();
  const actions = page.getByRole('menuitem');
  for (const action of ['Move down', 'Remove the row'])
    expect(await actions.filter({ hasText: action }).isDisabled(), action).toBe(true);
  await page.keyboard.press('Escape');
  // As long as it takes until a draft would have been saved.
  await page.waitForTimeout(4000);
  expect(await grid.getByText('Changed').count()).toBe(0);
  for (const control of await grid.locator('textarea, input').all())
    expect(await control.inputValue()).not.toContain('Changed');
  expect(await grid.getByRole('rowheader').allTextContents()).toEqual(rows);
}

test('going back to what is published shows it in the table, and what is typed then goes on from there', async ({
  aDesk,
}) => {
  const api = await asAdministrator();
  const draft = await aDraft(api, { rows: 2 });
  await writeTexts(api, draft, 'Published');
  const page = await arrive(aDesk, 'editor');
  await openComparison(page, draft.id);
  await openSideBySide(page);
  await publish(page);
  await openCell(page, { row: 0, column: draft.names[0] ?? '' });
  await page.keyboard.type('Thought better of');
  await page.getByRole('button', { name: /Criterion 2 .*remove$/ }).click();
  await page.getByRole('menuitem', { name: 'Remove the row' }).click();
  await expect.poll(async () => (await readRows(api, draft.id)).rows.length, untilSaved).toBe(1);
  await page.locator('#action-revert-to-published').click();
  await page.locator('#confirm-action').click();
  const grid = page.getByRole('grid');
  await expect.poll(() => textsOf(grid), untilSaved).toEqual(['Published', '', 'Published', '']);
  await openCell(page, { row: 1, column: draft.names[1] ?? '' });
  await page.keyboard.type('Afterwards');
  await expect
    .poll(async () => JSON.stringify(await readRows(api, draft.id)), untilSaved)
    .toContain('Afterwards');
  expect(JSON.stringify(await readRows(api, draft.id))).not.toContain('Thought better of');
});

/** What stands in the cells of the options, the one with the cursor included. */
function textsOf(grid: Locator): Promise<readonly string[]> {
  return grid
    .locator('td[data-column^="text:"]')
    .evaluateAll((cells) =>
      cells.map((cell) => cell.querySelector('textarea')?.value ?? cell.textContent ?? ''),
    );
}

test('a restored version is what the table shows', async ({ aDesk }) => {
  const api = await asAdministrator();
  const draft = await aDraft(api, { rows: 2 });
  await writeTexts(api, draft, 'As it once was');
  await writeTexts(api, draft, 'As it is now');
  const page = await arrive(aDesk, 'editor');
  await openComparison(page, draft.id);
  await openSideBySide(page);
  expect(await page.getByRole('grid').getByText('As it is now').count()).toBe(2);
  await page.goto(
    `/admin/collections/comparisons/${draft.id}/versions/${await versionBefore(api, draft.id)}`,
  );
  await page.getByRole('button', { name: 'Restore this version' }).click();
  await page.locator('#confirm-action').click();
  await page.waitForURL(/\/admin\/collections\/comparisons\/\d+$/);
  await openSideBySide(page);
  await expect.poll(() => page.getByRole('grid').getByText('As it once was').count(), untilSaved).toBe(2);
});

const versions = z.object({ docs: z.array(z.object({ id: z.number() })) });

async function versionBefore(api: Api, id: number): Promise<number> {
  const path = `/api/comparisons/versions?where[parent][equals]=${id}&sort=-updatedAt&depth=0&limit=2`;
  const [, before] = versions.parse(await api.need('GET', path)).docs;
  return before?.id ?? 0;
}
