import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { z } from 'zod';
import { test } from '../setup/panel-test';
import {
  collectComplaints,
  openCell,
  openComparison,
  openSideBySide,
  pasteText,
  pressPublish,
  signIn,
  titleField,
} from './admin-panel';
import { type Api, aColleague, asAdministrator } from './api';
import { aDraft } from './drafts';

const stored = z.object({
  options: z.array(
    z.looseObject({
      option: z.number(),
      chooseWhen: z.array(z.looseObject({ reason: z.string() })).nullish(),
    }),
  ),
  rows: z.array(
    z.looseObject({
      criterion: z.number().nullable(),
      cells: z.unknown(),
      outcome: z.looseObject({ kind: z.string().nullish(), condition: z.string().nullish() }),
    }),
  ),
  _status: z.string(),
});

async function readDraft(api: Api, id: number) {
  return stored.parse(await api.need('GET', `/api/comparisons/${id}?depth=0&draft=true`));
}

async function readCells(api: Api, id: number): Promise<readonly unknown[]> {
  return (await readDraft(api, id)).rows.map(({ cells }) => cells);
}

const untilAutosaved = { timeout: 15_000, interval: 200 };

async function openAsEditor(page: Page, id: number): Promise<void> {
  await signIn(page, await aColleague('editor'));
  await openComparison(page, id);
  await openSideBySide(page);
}

test('a row is filled in with the keyboard alone: texts, scores, outcome, note and source', async ({
  context,
}) => {
  const api = await asAdministrator();
  const { id, options, names } = await aDraft(api);
  const page = await context.newPage();
  const complaints = collectComplaints(page);
  await openAsEditor(page, id);
  await page.getByRole('button', { name: 'Scores and weights' }).click();
  const { keyboard } = page;
  await openCell(page, { row: 0, column: names[0] ?? '' });
  await keyboard.type('Fast');
  await keyboard.press('Tab');
  await keyboard.type('7,5');
  await keyboard.press('Tab');
  await keyboard.type('Slow');
  await keyboard.press('Tab');
  await keyboard.type('5');
  await keyboard.press('Tab');
  await page.getByRole('combobox', { name: /outcome/ }).waitFor();
  await page.getByLabel('How the options stand').getByText(`${names[0]} wins 1`).waitFor();
  await keyboard.press('ArrowLeft');
  await keyboard.press('ArrowLeft');
  await keyboard.press('ArrowLeft');
  await keyboard.press('ArrowLeft');
  await keyboard.press('Control+Enter');
  await page.getByLabel('Note, shown small below the text').waitFor();
  await keyboard.type('On a good day.');
  await page.getByRole('button', { name: 'Add a source' }).focus();
  await keyboard.press('Enter');
  await keyboard.type('https://example.org/measured');
  await keyboard.press('Tab');
  await keyboard.type('Measured');
  await expect
    .poll(() => readCells(api, id), untilAutosaved)
    .toEqual([
      {
        [String(options[0])]: {
          text: 'Fast',
          score: 7.5,
          note: 'On a good day.',
          sources: [{ url: 'https://example.org/measured', title: 'Measured' }],
        },
        [String(options[1])]: { text: 'Slow', score: 5 },
      },
    ]);
  expect(complaints).toEqual([]);
});

test('letters replace what is selected, Escape leaves the text and then the grid, Enter goes down', async ({
  context,
}) => {
  const api = await asAdministrator();
  const { id, options, names } = await aDraft(api, { rows: 2 });
  const page = await context.newPage();
  await openAsEditor(page, id);
  const { keyboard } = page;
  await openCell(page, { row: 0, column: names[0] ?? '' });
  await keyboard.type('First');
  await keyboard.press('Enter');
  await keyboard.type('Second');
  await keyboard.press('ArrowLeft');
  await keyboard.type('X');
  await keyboard.press('Escape');
  await keyboard.press('ArrowUp');
  await keyboard.type('Anew');
  await keyboard.press('Escape');
  await keyboard.press('Escape');
  expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Keys');
  const [left] = options;
  await expect
    .poll(() => readCells(api, id), untilAutosaved)
    .toEqual([{ [String(left)]: { text: 'Anew' } }, { [String(left)]: { text: 'SeconXd' } }]);
});

test('a number out of range and a source without an address keep nothing else from being saved', async ({
  context,
}) => {
  const api = await asAdministrator();
  const { id, options, names } = await aDraft(api);
  const page = await context.newPage();
  await openAsEditor(page, id);
  await page.getByRole('button', { name: 'Scores and weights' }).click();
  await openCell(page, { row: 0, column: names[0] ?? '' });
  await page.keyboard.type('Fast');
  await page.keyboard.press('Control+Enter');
  await page.getByRole('button', { name: 'Add a source' }).click();
  await page.keyboard.type('example');
  expect(await page.getByText('Saved once it has an address').isVisible()).toBe(true);
  await openCell(page, { row: 0, column: names[0] ?? '', part: 'score' });
  await page.keyboard.type('12');
  expect(await page.getByText('0 to 10.').isVisible()).toBe(true);
  await expect
    .poll(() => readCells(api, id), untilAutosaved)
    .toEqual([{ [String(options[0])]: { text: 'Fast', score: 1 } }]);
});

test('what is typed after a row was moved goes to the row that it is typed in', async ({ context }) => {
  const api = await asAdministrator();
  const { id, options, names } = await aDraft(api, { rows: 2 });
  const before = await readDraft(api, id);
  const page = await context.newPage();
  await openAsEditor(page, id);
  await openCell(page, { row: 0, column: names[0] ?? '' });
  await page.keyboard.press('Alt+ArrowDown');
  await page.keyboard.type('Moved here');
  await expect
    .poll(() => readCells(api, id), untilAutosaved)
    .toEqual([null, { [String(options[0])]: { text: 'Moved here' } }]);
  const { rows } = await readDraft(api, id);
  expect(rows.map(({ criterion }) => criterion)).toEqual(
    before.rows.map(({ criterion }) => criterion).reverse(),
  );
});

test('options are moved in the head of the table, and removing one with content asks first', async ({
  context,
}) => {
  const api = await asAdministrator();
  const { id, options, names } = await aDraft(api);
  const [left = 0, right = 0] = options;
  const page = await context.newPage();
  await openAsEditor(page, id);
  await openCell(page, { row: 0, column: names[0] ?? '' });
  await page.keyboard.type('Kept');
  await page.keyboard.press('Alt+ArrowRight');
  const chosen = async () => (await readDraft(api, id)).options.map(({ option }) => option);
  await expect.poll(chosen, untilAutosaved).toEqual([right, left]);
  const remove = async (name: string) => {
    await page.getByRole('button', { name: `${name}: move, edit or remove` }).click();
    await page.getByRole('menuitem', { name: 'Remove the option' }).click();
  };
  await remove(names[0] ?? '');
  await page.getByRole('dialog').getByText('1 cell').waitFor();
  await page.getByRole('button', { name: 'Keep it' }).click();
  expect(await page.getByRole('columnheader', { name: names[0] ?? '' }).count()).toBe(1);
  await remove(names[0] ?? '');
  await page.getByRole('button', { name: `Remove ${names[0]}`, exact: true }).click();
  await expect.poll(chosen, untilAutosaved).toEqual([right]);
  expect(await readCells(api, id)).toEqual([null]);
  await page.getByRole('status').getByRole('button', { name: 'Undo' }).click();
  await expect.poll(chosen, untilAutosaved).toEqual([right, left]);
  expect(await readCells(api, id)).toEqual([{ [String(left)]: { text: 'Kept' } }]);
});

test('a removed row comes back with Ctrl+Z, where it was and with all that was in it', async ({
  context,
}) => {
  const api = await asAdministrator();
  const { id, options, names } = await aDraft(api, { rows: 3 });
  const criteria = (await readDraft(api, id)).rows.map(({ criterion }) => criterion);
  const page = await context.newPage();
  await openAsEditor(page, id);
  await openCell(page, { row: 1, column: names[1] ?? '' });
  await page.keyboard.type('In the middle');
  await page.getByRole('button', { name: /Criterion 2 .*remove$/ }).click();
  await page.getByRole('menuitem', { name: 'Remove the row' }).click();
  await expect.poll(async () => (await readDraft(api, id)).rows.length, untilAutosaved).toBe(2);
  await page.keyboard.press('Control+z');
  await expect
    .poll(() => readCells(api, id), untilAutosaved)
    .toEqual([null, { [String(options[1])]: { text: 'In the middle' } }, null]);
  expect((await readDraft(api, id)).rows.map(({ criterion }) => criterion)).toEqual(criteria);
});

test('the answer to a slow save takes back nothing that was written meanwhile', async ({ context }) => {
  const api = await asAdministrator();
  const { id, options, names } = await aDraft(api, { rows: 2 });
  const page = await context.newPage();
  await openAsEditor(page, id);
  let saves = 0;
  await page.route(/api\/comparisons\/\d+\?.*autosave=true/, async (route) => {
    saves += 1;
    const response = await route.fetch();
    // The first answer arrives when both rows and the title have long been changed again.
    if (saves === 1) await new Promise((done) => setTimeout(done, 6000));
    await route.fulfill({ response });
  });
  const started = page.waitForRequest(/autosave=true/);
  await openCell(page, { row: 0, column: names[0] ?? '' });
  await page.keyboard.type('One');
  await started;
  await page.keyboard.type(' and more');
  await page.waitForTimeout(900);
  await openCell(page, { row: 1, column: names[0] ?? '' });
  await page.keyboard.type('Two');
  await page.waitForTimeout(900);
  await titleField(page).fill(`Changed meanwhile ${randomUUID()}`);
  const [left] = options;
  await expect
    .poll(() => readCells(api, id), { timeout: 25_000, interval: 300 })
    .toEqual([{ [String(left)]: { text: 'One and more' } }, { [String(left)]: { text: 'Two' } }]);
  const grid = page.getByRole('grid');
  expect(await grid.getByText('One and more').count()).toBe(1);
  expect(saves).toBeGreaterThan(1);
}, 90_000);

test('what is typed of an option that is still being created is in its cells when it is there', async ({
  context,
}) => {
  const api = await asAdministrator();
  const { id } = await aDraft(api);
  const page = await context.newPage();
  await openAsEditor(page, id);
  const letGo: (() => void)[] = [];
  const held = new Promise<void>((resolve) => letGo.push(resolve));
  await page.route('**/api/options/names', async (route) => {
    if (route.request().method() === 'POST') await held;
    await route.continue();
  });
  const name = `Late ${randomUUID().slice(0, 8)}`;
  await page.getByText('+ Option').click();
  await page.keyboard.type(name);
  await page.keyboard.press('Enter');
  await openCell(page, { row: 0, column: name });
  await page.keyboard.type('Typed early');
  await page.keyboard.press('Tab');
  expect(await page.getByRole('grid').getByText('Typed early').count()).toBe(1);
  for (const go of letGo) go();
  const last = async () => (await readDraft(api, id)).options.at(-1)?.option;
  await expect.poll(async () => (await readDraft(api, id)).options.length, untilAutosaved).toBe(3);
  await expect
    .poll(() => readCells(api, id), untilAutosaved)
    .toEqual([{ [String(await last())]: { text: 'Typed early' } }]);
});

test('what is typed a moment before Publish is published', async ({ context }) => {
  const api = await asAdministrator();
  const { id, names } = await aDraft(api);
  const page = await context.newPage();
  await openAsEditor(page, id);
  await openCell(page, { row: 0, column: names[0] ?? '' });
  await page.keyboard.type('At the last moment');
  await pressPublish(page);
  await expect
    .poll(async () => JSON.stringify(await readDraft(api, id)), untilAutosaved)
    .toContain('At the last moment');
  await expect.poll(async () => (await readDraft(api, id))._status, untilAutosaved).toBe('published');
});

test('an incomplete comparison is refused in plain words at its rows, and stays a draft', async ({
  context,
}) => {
  const api = await asAdministrator();
  const { id, options } = await aDraft(api);
  await api.need('PATCH', `/api/comparisons/${id}?draft=true`, {
    options: [{ option: options[0] }],
    rows: [{ outcome: { kind: 'win' } }, { outcome: { kind: 'depends' } }],
    _status: 'draft',
  });
  const page = await context.newPage();
  await openAsEditor(page, id);
  await pressPublish(page);
  await page.locator('.payload-toast-item.toast-error').first().waitFor();
  const editor = page.locator('#field-rows');
  await editor.getByText('A comparison needs at least two options; this one has 1.').waitFor();
  for (const [row, words] of [
    [0, 'Row 1: choose the criterion.'],
    [0, 'Row 1: a win needs at least one winner.'],
    [1, 'Row 2: say what the outcome depends on.'],
  ] as const)
    await editor.locator('tr[data-problem]').nth(row).locator('+ tr').getByText(words).waitFor();
  // What is mended is no longer complained of; what is not, still is.
  await openCell(page, { row: 1, column: 'outcome' });
  await editor.locator('select').selectOption('tie');
  await editor.getByText('Row 2: say what').waitFor({ state: 'detached' });
  expect(await editor.getByText('Row 1: choose the criterion.').count()).toBe(1);
  expect((await readDraft(api, id))._status).toBe('draft');
});

test('reasons to choose an option are lines below the table', async ({ context }) => {
  const api = await asAdministrator();
  const { id, names } = await aDraft(api);
  const page = await context.newPage();
  await openAsEditor(page, id);
  await page.getByLabel(`Reason 1 to choose ${names[0]}`).click();
  await page.keyboard.type('your team knows it');
  await page.keyboard.press('Enter');
  await page.keyboard.type('it is cheap');
  const reasons = async () => (await readDraft(api, id)).options[0]?.chooseWhen?.map(({ reason }) => reason);
  await expect.poll(reasons, untilAutosaved).toEqual(['your team knows it', 'it is cheap']);
});

test('axe objects to nothing in the editor, light or dark, its menus and dialogs included', async ({
  context,
}) => {
  const api = await asAdministrator();
  const { id, names } = await aDraft(api, { rows: 2 });
  const page = await context.newPage();
  await openAsEditor(page, id);
  await page.evaluate(readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8'));
  await page.getByRole('button', { name: 'Scores and weights' }).click();
  for (const theme of ['light', 'dark']) {
    await page.evaluate((name) => document.documentElement.setAttribute('data-theme', name), theme);
    await openCell(page, { row: 0, column: names[0] ?? '' });
    await page.keyboard.press('Control+Enter');
    expect(await listViolations(page), theme).toEqual([]);
    await page.getByText('+ Criterion').click();
    await page.keyboard.type('Crit');
    expect(await listViolations(page), `${theme}, names`).toEqual([]);
    await page.keyboard.press('Escape');
    await pasteText(page, `\t${names[0]}\tA new one\nOne\tx\ty`);
    await page.getByRole('dialog').waitFor();
    expect(await listViolations(page), `${theme}, pasting`).toEqual([]);
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: /Criterion 2 .*remove$/ }).click();
    await page.getByRole('menu').waitFor();
    expect(await listViolations(page), `${theme}, menu`).toEqual([]);
    await page.keyboard.press('Escape');
  }
});

const axeAnswer = z.object({
  violations: z.array(z.object({ id: z.string(), nodes: z.array(z.object({ html: z.string() })) })),
});

async function listViolations(page: Page): Promise<readonly string[]> {
  const { violations } = axeAnswer.parse(await page.evaluate("axe.run('[data-table-editor]')"));
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
}
