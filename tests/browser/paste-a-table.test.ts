import { randomUUID } from 'node:crypto';
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
  signIn,
} from './admin-panel';
import { type Api, aColleague, asAdministrator, listWhere } from './api';
import { aDraft } from './drafts';

const shape = z.object({
  options: z.array(z.looseObject({ option: z.number() })),
  rows: z.array(
    z.looseObject({
      criterion: z.number(),
      cells: z.unknown(),
      outcome: z.looseObject({ kind: z.string().nullish() }),
    }),
  ),
});
const named = z.object({
  id: z.number(),
  name: z.string(),
  _status: z.string(),
  group: z.string().nullish(),
});

async function readDraft(api: Api, id: number) {
  return shape.parse(await api.need('GET', `/api/comparisons/${id}?depth=0&draft=true`));
}

const untilAutosaved = { timeout: 15_000, interval: 200 };

async function openAsEditor(page: Page, id: number): Promise<void> {
  await signIn(page, await aColleague('editor'));
  await openComparison(page, id);
  await openSideBySide(page);
}

test('a range of a spreadsheet fills rows that exist, creates what is new as drafts, and is undone as one step', async ({
  context,
}) => {
  const api = await asAdministrator();
  const { id, options, names } = await aDraft(api);
  const [left = '', right = ''] = names;
  const suffix = left.split(' ')[1] ?? '';
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const page = await context.newPage();
  const complaints = collectComplaints(page);
  await openAsEditor(page, id);
  await openCell(page, { row: 0, column: left });
  await page.keyboard.type('Before');
  const text = [
    ['Criterion', right.toUpperCase(), left, `Third ${suffix}`, 'Winner'],
    [`criterion 1 ${suffix}`, 'Slow 5/10', '"Fast,\n""really"""', '✓', left],
    [`Licence ${suffix}`, '', 'MIT', '✗', 'Tie'],
  ];
  await page.evaluate(
    (words) => navigator.clipboard.writeText(words),
    text.map((line) => line.join('\t')).join('\n'),
  );
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+v');
  const dialog = page.getByRole('dialog', { name: 'Paste a table' });
  await dialog.getByText('creates 1 option, creates 1 criterion').waitFor();
  await dialog.getByText('replaces “Before”').waitFor();
  expect((await readDraft(api, id)).options).toHaveLength(2);
  await page.keyboard.press('Enter');
  await dialog.waitFor({ state: 'detached' });
  await expect.poll(async () => (await readDraft(api, id)).rows.length, untilAutosaved).toBe(2);
  const after = await readDraft(api, id);
  const [third] = await listWhere(api, 'options', { field: 'name', value: `Third ${suffix}`, shape: named });
  expect(third?._status).toBe('draft');
  expect(after.options.map(({ option }) => option)).toEqual([...options, third?.id]);
  expect(after.rows.map(({ cells }) => cells)).toEqual([
    {
      [String(options[0])]: { text: 'Fast,\n"really"' },
      [String(options[1])]: { text: 'Slow', score: 5 },
      [String(third?.id)]: { text: '✓' },
    },
    { [String(options[0])]: { text: 'MIT' }, [String(third?.id)]: { text: '✗' } },
  ]);
  expect(after.rows.map(({ outcome }) => outcome.kind)).toEqual(['win', 'tie']);
  await page.keyboard.press('Control+z');
  await expect.poll(async () => (await readDraft(api, id)).rows.length, untilAutosaved).toBe(1);
  const undone = await readDraft(api, id);
  expect(undone.options.map(({ option }) => option)).toEqual(options);
  expect(undone.rows[0]?.cells).toEqual({ [String(options[0])]: { text: 'Before' } });
  expect(complaints).toEqual([]);
});

test('an HTML table is pasted with its spans, and nothing of it runs', async ({ context }) => {
  const api = await asAdministrator();
  const { id, options, names } = await aDraft(api);
  const page = await context.newPage();
  await openAsEditor(page, id);
  const suffix = randomUUID().slice(0, 6);
  await openCell(page, { row: 0, column: names[0] ?? '' });
  await pasteText(
    page,
    'ignored',
    `<table><tr><th>Feature</th><th>${names[0]}</th><th>${names[1]}</th></tr>
     <tr><td colspan="3">Cost ${suffix}</td></tr>
     <tr><td>Price ${suffix}</td><td colspan="2">the same<br>for both<img src=x onerror="window.ran = true"></td></tr>
     </table>`,
  );
  const dialog = page.getByRole('dialog');
  await dialog.getByText('new criteria below it join this group').waitFor();
  await dialog.getByRole('button', { name: 'Paste' }).click();
  await dialog.waitFor({ state: 'detached' });
  await expect
    .poll(async () => (await readDraft(api, id)).rows[1]?.cells, untilAutosaved)
    .toEqual({ [String(options[0])]: { text: 'the same\nfor both' } });
  const [criterion] = await listWhere(api, 'criteria', {
    field: 'name',
    value: `Price ${suffix}`,
    shape: named,
  });
  expect(criterion?.group).toBe(`Cost ${suffix}`);
  expect(await page.getByRole('grid').getByText(`Cost ${suffix}`).isVisible()).toBe(true);
  expect(await page.evaluate(() => 'ran' in window)).toBe(false);
});

test('a Markdown table begins a new comparison from the button', async ({ context }) => {
  const page = await context.newPage();
  const suffix = randomUUID().slice(0, 6);
  await signIn(page, await aColleague('writer'));
  await page.goto('/admin/collections/comparisons/create');
  await page.getByRole('button', { name: 'Paste a table instead' }).click();
  await page
    .getByLabel('Paste the table here')
    .fill(`| | Alpha ${suffix} | Beta ${suffix} |\n|---|:-:|--|\n| Unions ${suffix} | a \\| b | no |`);
  await page.getByText('creates 2 options, creates 1 criterion').waitFor();
  await page.getByRole('button', { name: 'Paste', exact: true }).click();
  await page.getByRole('grid').getByText('a | b').waitFor();
  await page.getByText('Last saved').waitFor();
  const api = await asAdministrator();
  const [alpha] = await listWhere(api, 'options', { field: 'name', value: `Alpha ${suffix}`, shape: named });
  const [unions] = await listWhere(api, 'criteria', {
    field: 'name',
    value: `Unions ${suffix}`,
    shape: named,
  });
  const comparison = Number(new URL(page.url()).pathname.split('/').at(-1));
  await expect
    .poll(async () => (await readDraft(api, comparison)).rows, untilAutosaved)
    .toMatchObject([{ criterion: unions?.id, cells: { [String(alpha?.id)]: { text: 'a | b' } } }]);
});

test('when a definition cannot be created, the table stays as it was and says why', async ({ context }) => {
  const api = await asAdministrator();
  const { id, names } = await aDraft(api);
  const page = await context.newPage();
  await openAsEditor(page, id);
  const suffix = randomUUID().slice(0, 6);
  await page.route('**/api/criteria/names', (route) =>
    route.request().method() === 'POST'
      ? route.fulfill({ status: 500, json: { errors: [{ message: 'The database is away.' }] } })
      : route.fallback(),
  );
  await openCell(page, { row: 0, column: names[0] ?? '' });
  await pasteText(page, `\t${names[0]}\tThird ${suffix}\nPrice ${suffix}\tlow\thigh`);
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: 'Paste' }).click();
  await dialog.getByText('Nothing was pasted, and the table is as it was: The database is away.').waitFor();
  await page.unroute('**/api/criteria/names');
  expect(await page.getByRole('grid').getByText(`Third ${suffix}`).count()).toBe(0);
  await dialog.getByRole('button', { name: 'Try again' }).click();
  await page.getByRole('grid').getByText('high').waitFor();
  expect(
    await listWhere(api, 'options', { field: 'name', value: `Third ${suffix}`, shape: named }),
  ).toHaveLength(1);
});

test('text without cells is pasted into the cell as it is', async ({ context }) => {
  const api = await asAdministrator();
  const { id, options, names } = await aDraft(api);
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const page = await context.newPage();
  await openAsEditor(page, id);
  await openCell(page, { row: 0, column: names[0] ?? '' });
  await page.evaluate(() => navigator.clipboard.writeText('two lines\nof text | no table'));
  await page.keyboard.press('Control+v');
  await expect
    .poll(async () => (await readDraft(api, id)).rows[0]?.cells, untilAutosaved)
    .toEqual({ [String(options[0])]: { text: 'two lines\nof text | no table' } });
  expect(await page.getByRole('dialog').count()).toBe(0);
});
