import { expect } from 'vitest';
import { z } from 'zod';
import { test } from '../setup/browser-test';
import { collectComplaints, openComparison, openSideBySide, pressPublish, signIn } from './admin-panel';
import { type Api, aColleague, asAdministrator } from './api';
import { aDraft } from './drafts';

const storedRows = z.object({ rows: z.array(z.looseObject({ cells: z.unknown() })), _status: z.string() });

async function readDraft(api: Api, id: number) {
  return storedRows.parse(await api.need('GET', `/api/comparisons/${id}?depth=0&draft=true`));
}

async function readCells(api: Api, id: number): Promise<readonly unknown[]> {
  return (await readDraft(api, id)).rows.map(({ cells }) => cells);
}

const untilAutosaved = { timeout: 15_000, interval: 200 };

test('a cell is written with the keyboard alone, source and all, and saved as a draft', async ({
  context,
}) => {
  const api = await asAdministrator();
  const { id, options, names } = await aDraft(api);
  const page = await context.newPage();
  const complaints = collectComplaints(page);
  await signIn(page, await aColleague('editor'));
  await openComparison(page, id);
  await openSideBySide(page);
  const { keyboard } = page;
  await page.getByLabel(`${names[0]}: text`).focus();
  await keyboard.type('Fast');
  await keyboard.press('Tab');
  await keyboard.type('7.5');
  await keyboard.press('Tab');
  await keyboard.press('Space');
  await keyboard.press('Tab');
  await keyboard.press('Enter');
  await keyboard.press('Tab');
  await keyboard.type('On a good day.');
  await page.getByRole('button', { name: 'Add a source' }).first().focus();
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
          toVerify: true,
          note: 'On a good day.',
          sources: [{ url: 'https://example.org/measured', title: 'Measured' }],
        },
      },
    ]);
  expect(complaints).toEqual([]);
});

test('the caret stays where it is while a text is changed in the middle', async ({ context }) => {
  const api = await asAdministrator();
  const { id, options, names } = await aDraft(api);
  const page = await context.newPage();
  await signIn(page, await aColleague('editor'));
  await openComparison(page, id);
  await openSideBySide(page);
  await page.getByLabel(`${names[0]}: text`).fill('Fast, always.');
  await page.keyboard.press('Home');
  for (const letter of 'Very very ') await page.keyboard.type(letter, { delay: 30 });
  await expect
    .poll(() => readCells(api, id), untilAutosaved)
    .toEqual([{ [String(options[0])]: { text: 'Very very Fast, always.' } }]);
});

test('a source without an address yet and a score of 12 keep nothing else from being saved', async ({
  context,
}) => {
  const api = await asAdministrator();
  const { id, options, names } = await aDraft(api);
  const page = await context.newPage();
  await signIn(page, await aColleague('editor'));
  await openComparison(page, id);
  await openSideBySide(page);
  await page.locator('details summary').first().click();
  await page.getByRole('button', { name: 'Add a source' }).first().click();
  await page.keyboard.type('example');
  await page.getByLabel('Score, 0–10').first().fill('12');
  await page.getByLabel(`${names[0]}: text`).fill('Fast');
  await expect
    .poll(() => readCells(api, id), untilAutosaved)
    .toEqual([{ [String(options[0])]: { text: 'Fast' } }]);
  expect(await page.getByText('A score is 0 to 10.').isVisible()).toBe(true);
  expect(await page.getByText('Saved once it has an address').isVisible()).toBe(true);
});

test('what is typed after a row was moved goes to the row that it is typed in', async ({ context }) => {
  const api = await asAdministrator();
  const { id, options, names } = await aDraft(api, { rows: 2 });
  const before = await readDraft(api, id);
  const page = await context.newPage();
  await signIn(page, await aColleague('editor'));
  await openComparison(page, id);
  await openSideBySide(page);
  await page.locator('#rows-row-0 .array-actions__button').first().click();
  await page.getByRole('button', { name: 'Move Down' }).click();
  await page.getByLabel(`${names[0]}: text`).nth(1).fill('Moved here');
  await expect
    .poll(() => readCells(api, id), untilAutosaved)
    .toEqual([null, { [String(options[0])]: { text: 'Moved here' } }]);
  const { rows } = await readDraft(api, id);
  expect(rows.map(({ criterion }) => criterion)).toEqual(
    before.rows.map(({ criterion }) => criterion).reverse(),
  );
});

test('an incomplete comparison is refused in plain words at its fields, and stays a draft', async ({
  context,
}) => {
  const api = await asAdministrator();
  const { id } = await aDraft(api);
  await api.need('PATCH', `/api/comparisons/${id}?draft=true`, {
    options: [],
    rows: [{ outcome: { kind: 'win' } }, { outcome: { kind: 'depends' } }],
    _status: 'draft',
  });
  const page = await context.newPage();
  await signIn(page, await aColleague('editor'));
  await openComparison(page, id);
  await pressPublish(page);
  await page.locator('.payload-toast-item.toast-error').first().waitFor();
  await page.getByText('A comparison needs at least two options; this one has 0.').first().waitFor();
  await openSideBySide(page);
  const rows = page.locator('#field-rows');
  for (const words of [
    'Row 1: choose the criterion.',
    'Row 1: a win needs at least one winner.',
    'Row 2: say what the outcome depends on.',
  ])
    await rows.getByText(words).first().waitFor();
  expect((await readDraft(api, id))._status).toBe('draft');
});
