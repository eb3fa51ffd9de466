import { randomUUID } from 'node:crypto';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { z } from 'zod';
import { test } from '../setup/panel-test';
import { openCell, openComparison, openSideBySide, signIn } from './admin-panel';
import { type Api, aColleague, asAdministrator, create } from './api';

/** The largest table that has to stay smooth. */
async function fiftyRowsOfEightOptions(api: Api): Promise<{ id: number; names: readonly string[] }> {
  const suffix = randomUUID().slice(0, 6);
  const wanted = (noun: string, count: number) =>
    Array.from({ length: count }, (_, index) => ({ name: `${noun} ${index + 1} ${suffix}` }));
  const options = await createNamed(api, 'options', wanted('Option', 8));
  const criteria = await createNamed(api, 'criteria', wanted('Criterion', 50));
  const id = await create(api, 'comparisons', {
    title: `Large ${suffix}`,
    options: options.map((option) => ({ option: option.id })),
    rows: criteria.map((criterion, row) => ({
      criterion: criterion.id,
      cells: Object.fromEntries(
        options.map((option, column) => [
          String(option.id),
          { text: 'Some words about it, as long as they are in most cells', score: (row + column) % 11 },
        ]),
      ),
    })),
    _status: 'draft',
  });
  return { id, names: options.map(({ name }) => name) };
}

const named = z.object({ definitions: z.array(z.object({ id: z.number(), name: z.string() })) });

async function createNamed(api: Api, collection: string, definitions: readonly { readonly name: string }[]) {
  return named.parse(await api.need('POST', `/api/${collection}/names`, { definitions })).definitions;
}

/**
 * Watches for whatever changes in the table's part of the document. A letter belongs to the control that it is typed into,
 * and to nothing that style sheets can ask about: if it did, the browser would style the whole page anew for each.
 */
async function watchTable(page: Page): Promise<() => Promise<readonly string[]>> {
  await page.evaluate(() => {
    const changed: string[] = [];
    Object.assign(window, { changed });
    const table = document.querySelector('#field-rows table');
    if (!table?.contains(document.activeElement)) throw new Error('No cell of the table is being edited');
    new MutationObserver((mutations) => {
      for (const { target, type } of mutations)
        changed.push(`${type} of ${target.nodeName}: ${target.textContent?.slice(0, 80)}`);
    }).observe(table, { attributes: true, characterData: true, childList: true, subtree: true });
  });
  return async () => z.array(z.string()).parse(await page.evaluate('window.changed'));
}

test('in fifty rows of eight options, typing in a cell changes nothing in the document but what its control holds', async ({
  context,
}) => {
  const { id, names } = await fiftyRowsOfEightOptions(await asAdministrator());
  const page = await context.newPage();
  await signIn(page, await aColleague('editor'));
  await openComparison(page, id);
  await openSideBySide(page);
  await openCell(page, { row: 5, column: names[3] ?? '' });
  await page.keyboard.type('T');
  const listChanged = await watchTable(page);
  await page.keyboard.type('yped without a pause', { delay: 45 });
  expect(await listChanged()).toEqual([]);
  expect(await page.locator('#field-rows table textarea').inputValue()).toContain('yped without a pause');
}, 120_000);

test('a number that is refused says why in words that were in the document before', async ({ context }) => {
  const api = await asAdministrator();
  const suffix = randomUUID().slice(0, 6);
  const options = [{ name: `First ${suffix}` }, { name: `Second ${suffix}` }];
  const [first, second] = await createNamed(api, 'options', options);
  const [criterion] = await createNamed(api, 'criteria', [{ name: `Speed ${suffix}` }]);
  const id = await create(api, 'comparisons', {
    title: `Refused ${suffix}`,
    options: [{ option: first?.id }, { option: second?.id }],
    rows: [{ criterion: criterion?.id, cells: { [String(first?.id)]: { text: 'Fast', score: 7 } } }],
    _status: 'draft',
  });
  const page = await context.newPage();
  await signIn(page, await aColleague('editor'));
  await openComparison(page, id);
  await openSideBySide(page);
  const control = await openCell(page, { row: 0, column: options[0]?.name ?? '', part: 'score' });
  const refusal = page.getByRole('grid').getByRole('alert');
  expect(await refusal.count()).toBe(0);
  const listChanged = await watchTable(page);
  await page.keyboard.type('x');
  await refusal.waitFor();
  expect(await refusal.textContent()).toBe('0 to 10. 7 is kept until then.');
  expect(await control.getAttribute('aria-invalid')).toBe('true');
  expect((await listChanged()).filter((change) => !change.startsWith('attributes'))).toEqual([]);
  await page.keyboard.press('Tab');
  expect(await page.locator('tr[data-worked-in]').count()).toBe(1);
}, 60_000);
