import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { z } from 'zod';
import { test } from '../setup/panel-test';
import { collectComplaints, openComparison, openTab, publish, signIn, titleField } from './admin-panel';
import { aColleague, asAdministrator } from './api';
import { aDraft } from './drafts';

const panel = (page: Page) => page.getByRole('region', { name: 'Before publishing' });
const note = (page: Page, words: string | RegExp) => panel(page).getByRole('button', { name: words });

/** The id or the label of what has the focus. */
const focused = (page: Page) =>
  page.evaluate(() => {
    const element = document.activeElement;
    return (
      element?.getAttribute('aria-label') ?? element?.closest('[id^="field-"]')?.id ?? element?.tagName ?? ''
    );
  });

/** The number of the table's row that has the focus. */
const rowOfFocus = (page: Page) =>
  page.evaluate(() => {
    const rows = [...document.querySelectorAll('#field-rows tbody tr:has(td[data-column="outcome"])')];
    return rows.indexOf(document.activeElement?.closest('tr') ?? document.body) + 1;
  });

const withRows = z.object({ rows: z.array(z.looseObject({})) });

const soon = { timeout: 8000, interval: 100 };

test('each note leads to its field: the tab is opened, the cell of the table or the field focused', async ({
  context,
}) => {
  const api = await asAdministrator();
  const { id, names } = await aDraft(api, { rows: 30 });
  const { rows } = withRows.parse(await api.need('GET', `/api/comparisons/${id}?depth=0&draft=true`));
  const last = { ...rows[29], outcome: { kind: 'depends' } };
  await api.need('PATCH', `/api/comparisons/${id}?draft=true`, {
    rows: [...rows.slice(0, 29), last],
    _status: 'draft',
  });
  const page = await context.newPage();
  const complaints = collectComplaints(page);
  await signIn(page, await aColleague('editor'));
  await openComparison(page, id);
  await note(page, /^Row 1 .*says nothing of/).click();
  await expect.poll(() => focused(page), soon).toContain(`${names[0]}: text`);
  await note(page, /^There is no description/).click();
  await expect.poll(() => focused(page), soon).toBe('field-meta__description');
  await note(page, /^Row 30 .*say what the outcome depends on/).click();
  await expect.poll(() => focused(page), soon).toContain(': outcome');
  expect(await rowOfFocus(page)).toBe(30);
  await note(page, /^Will be published along with it: the option “Right/).click();
  await expect.poll(() => focused(page), soon).toContain('Right');
  await note(page, /^Row 30 .*says nothing of/).focus();
  await page.keyboard.press('Enter');
  await expect.poll(() => focused(page), soon).toContain(`${names[0]}: text`);
  expect(await rowOfFocus(page)).toBe(30);
  expect(complaints).toEqual([]);
});

test('notes come and go while one types, and what the panel calls an error the server refuses', async ({
  context,
}) => {
  const api = await asAdministrator();
  const { id } = await aDraft(api);
  const page = await context.newPage();
  await signIn(page, await aColleague('editor'));
  await openComparison(page, id);
  await panel(page).getByText('It can be published.').waitFor();
  const title = await titleField(page).inputValue();
  await titleField(page).fill('');
  await note(page, 'The comparison needs a title.').waitFor();
  await panel(page).getByText('One thing stands in the way.').waitFor();
  await expect
    .poll(
      async () =>
        (
          await api.ask('PATCH', `/api/comparisons/${id}?overrideLock=true`, {
            title: '',
            _status: 'published',
          })
        ).status,
      soon,
    )
    .toBe(400);
  await note(page, 'The comparison needs a title.').click();
  await expect.poll(() => focused(page), soon).toBe('field-title');
  await page.keyboard.type(title);
  await panel(page).getByText('It can be published.').waitFor();
  await openTab(page, 'Search and sharing');
  await page.locator('#field-meta__description').fill('x'.repeat(100));
  await expect.poll(() => note(page, /description/).count(), soon).toBe(0);
  await publish(page);
  await expect.poll(() => note(page, /^Will be published along/).count(), soon).toBe(0);
});
