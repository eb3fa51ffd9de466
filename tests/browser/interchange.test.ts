import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { expect, onTestFinished } from 'vitest';
import { z } from 'zod';
import { test } from '../setup/panel-test';
import { collectComplaints, openComparison, signIn } from './admin-panel';
import { type Api, aColleague, asAdministrator, listWhere } from './api';
import { aDraft } from './drafts';

const soon = { timeout: 15_000 };
const stored = z.object({ id: z.number(), _status: z.string() });

function aFile(suffix: string) {
  return {
    ...{ format: 'verdict/comparisons', version: 1 },
    comparisons: [
      {
        title: `Imported ${suffix}`,
        options: [{ option: `One ${suffix}` }, { option: `Two ${suffix}` }],
        rows: [
          { criterion: 'io-performance', weight: 2, cells: [{ option: `One ${suffix}`, text: 'Fast' }] },
        ],
      },
    ],
    options: [{ name: `One ${suffix}` }, { name: `Two ${suffix}` }],
  };
}

async function choose(page: Page, name: string, content: string): Promise<void> {
  const file = { name, mimeType: 'application/octet-stream', buffer: Buffer.from(content) };
  await page.locator('.drawer--is-open input[type=file]').setInputFiles(file);
}

function removeAfterwards(api: Api, suffix: string): void {
  onTestFinished(async () => {
    for (const [collection, field, value] of [
      ['comparisons', 'title', `Imported ${suffix}`],
      ['options', 'name', `One ${suffix}`],
      ['options', 'name', `Two ${suffix}`],
    ] as const)
      for (const { id } of await listWhere(api, collection, { field, value, shape: stored }))
        await api.need('DELETE', `/api/${collection}/${id}`);
  });
}

test('a file of comparisons is looked at first, and then saved as drafts', async ({ context }) => {
  const [api, suffix] = [await asAdministrator(), randomUUID().slice(0, 8)];
  removeAfterwards(api, suffix);
  const page = await context.newPage();
  const complaints = collectComplaints(page);
  await signIn(page, await aColleague('editor'));
  await page.goto('/admin/collections/comparisons');
  await page.getByRole('button', { name: 'Import from JSON' }).click();
  await choose(page, 'comparisons.json', JSON.stringify(aFile(suffix)));
  await page.getByText('3 new, 0 changed, 0 unchanged. Nothing is written yet.').waitFor(soon);
  const found = () =>
    listWhere(api, 'comparisons', { field: 'title', value: `Imported ${suffix}`, shape: stored });
  expect(await found()).toEqual([]);
  await page.getByRole('button', { name: 'Import as drafts' }).click();
  await page.getByText('Imported: 3 new, 0 changed, 0 unchanged.').waitFor(soon);
  expect(await found()).toMatchObject([{ _status: 'draft' }]);
  await choose(page, 'again.json', JSON.stringify(aFile(suffix)));
  await page.getByText('again.json: 0 new, 0 changed, 3 unchanged. All of it is here already.').waitFor(soon);
  expect(complaints).toEqual([]);
});

test('the drawer is opened, used and left by keyboard, with the focus where the work is', async ({
  context,
}) => {
  const page = await context.newPage();
  await signIn(page, await aColleague('editor'));
  await page.goto('/admin/collections/comparisons');
  const opener = page.getByRole('button', { name: 'Import from JSON' });
  await opener.focus();
  await page.keyboard.press('Enter');
  const drawer = page.locator('.drawer--is-open');
  await drawer.locator('input[type=file]').waitFor();
  const isInside = () => drawer.evaluate((element) => element.contains(document.activeElement));
  await page.waitForFunction(() =>
    document.querySelector('.drawer--is-open')?.contains(document.activeElement),
  );
  for (let step = 0; step < 6; step += 1) {
    await page.keyboard.press('Tab');
    expect(await isInside()).toBe(true);
  }
  await choose(page, 'comparisons.json', JSON.stringify(aFile('keyboard')));
  await drawer.getByText('Nothing is written yet.').waitFor(soon);
  expect(await page.evaluate(() => document.activeElement?.textContent)).toContain('Nothing is written yet.');
  await page.keyboard.press('Escape');
  await drawer.waitFor({ state: 'detached' });
  await page.waitForFunction(() => document.activeElement?.textContent === 'Import from JSON');
});

test('a page that is closed in the middle of an import takes it back', async ({ context }) => {
  const [api, suffix] = [await asAdministrator(), randomUUID().slice(0, 8)];
  const names = Array.from({ length: 300 }, (_, index) => ({ name: `Topic ${suffix} ${index}` }));
  const head = { format: 'verdict/comparisons', version: 1 };
  const page = await context.newPage();
  await signIn(page, await aColleague('editor'));
  await page.goto('/admin/collections/comparisons');
  await page.getByRole('button', { name: 'Import from JSON' }).click();
  await choose(page, 'topics.json', JSON.stringify({ ...head, topics: names }));
  await page
    .getByText('300 new, 0 changed, 0 unchanged. Nothing is written yet.')
    .waitFor({ timeout: 60_000 });
  await page.getByRole('button', { name: 'Import as drafts' }).click();
  await page.getByText(/Importing topics\.json … \d+ of 300/).waitFor(soon);
  await page.close();
  // Waits until the other one has ended, whichever way.
  const next = { ...head, topics: [{ name: `Next ${suffix}` }] };
  await api.need('POST', '/api/comparisons/import?dryRun=true', next);
  const where = { field: 'name', shape: stored };
  expect(await listWhere(api, 'topics', { ...where, value: `Topic ${suffix} 0` })).toEqual([]);
}, 120_000);

test('what is wrong with a file is shown by line and field, and a writer is not offered to publish', async ({
  context,
}) => {
  const page = await context.newPage();
  await signIn(page, await aColleague('writer'));
  await page.goto('/admin/collections/comparisons');
  await page.getByRole('button', { name: 'Import from JSON' }).click();
  const file = aFile('wrong');
  await choose(page, 'wrong.json', JSON.stringify({ ...file, topics: [{ name: 7 }] }, null, 2));
  await page.getByText('wrong.json cannot be imported: 1 problem.').waitFor(soon);
  const row = page.getByRole('row', { name: /topic 1, name/ });
  expect(await row.textContent()).toContain('must be text');
  expect(await page.getByLabel(/Publish at once/).count()).toBe(0);
  expect(await page.getByRole('button', { name: 'Import as drafts' }).count()).toBe(0);
});

test('the list is exported as a file', async ({ context }) => {
  const page = await context.newPage();
  await signIn(page, await aColleague('editor'));
  await page.goto('/admin/collections/comparisons');
  await page.getByLabel('Only what is published').check();
  const [all] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Export all as JSON' }).click(),
  ]);
  expect(all.suggestedFilename()).toBe('comparisons.json');
  const { comparisons } = z
    .object({ comparisons: z.array(z.object({ slug: z.string() })) })
    .parse(await contentOf(all));
  expect(comparisons.map(({ slug }) => slug)).toContain('nodejs-vs-python-backend');
  await page.locator('tbody input[type=checkbox]').first().check();
  const [one] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Export 1 selected as JSON' }).click(),
  ]);
  const exported = z.object({ comparisons: z.array(z.unknown()) }).parse(await contentOf(one));
  expect(exported.comparisons.length).toBeLessThanOrEqual(1);
});

async function contentOf(download: { path: () => Promise<string> }): Promise<unknown> {
  return JSON.parse(await readFile(await download.path(), 'utf8'));
}

test('a table leaves the comparison as CSV and comes back changed, as a draft', async ({ context }) => {
  const api = await asAdministrator();
  const { id, options, names } = await aDraft(api);
  const page = await context.newPage();
  const complaints = collectComplaints(page);
  await signIn(page, await aColleague('editor'));
  await openComparison(page, id);
  const menu = page.locator('.doc-controls__popup button').first();
  await menu.click();
  const [csv] = await Promise.all([
    page.waitForEvent('download'),
    page.getByText('Export table as CSV').click(),
  ]);
  const table = await readFile(await csv.path(), 'utf8');
  expect(table).toContain(`${names[0]}: text`);
  await menu.click();
  await page.getByText('Import table from CSV').click();
  const changed = table.replace(/(Criterion 1 [^,]*),1,,,,,,,/, '$1,4,,,,,,,Quick');
  await choose(page, 'table.csv', changed);
  await page.getByText('table.csv: 0 new, 1 changed, 0 unchanged. Nothing is written yet.').waitFor(soon);
  expect(await page.locator('.drawer--is-open').textContent()).toContain('Quick');
  await Promise.all([
    page.waitForEvent('load'),
    page.getByRole('button', { name: 'Import as drafts' }).click(),
  ]);
  const rows = z.object({ rows: z.array(z.object({ weight: z.number(), cells: z.unknown() })) });
  expect(rows.parse(await api.need('GET', `/api/comparisons/${id}?depth=0&draft=true`)).rows).toEqual([
    { weight: 4, cells: { [String(options[0])]: { text: 'Quick' } } },
  ]);
  expect(complaints).toEqual([]);
});
