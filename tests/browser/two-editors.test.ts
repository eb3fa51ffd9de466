import type { BrowserContext, Page } from 'playwright-core';
import { expect } from 'vitest';
import { z } from 'zod';
import { test } from '../setup/panel-test';
import { openComparison, signIn, titleField } from './admin-panel';
import { type Api, aColleague, asAdministrator } from './api';
import { aDraft } from './drafts';

const soon = { timeout: 15_000, interval: 200 };
const heading = 'Saved elsewhere in the meantime';
const versions = z.object({ docs: z.array(z.object({ version: z.object({ title: z.string() }) })) });

async function newestTitle(api: Api, id: number): Promise<unknown> {
  const shape = z.object({ title: z.string() });
  return shape.parse(await api.need('GET', `/api/comparisons/${id}?depth=0&draft=true`)).title;
}

async function keptTitles(api: Api, id: number): Promise<string[]> {
  const path = `/api/comparisons/versions?where[parent][equals]=${id}&sort=-updatedAt&depth=0&limit=50`;
  return versions.parse(await api.need('GET', path)).docs.map(({ version }) => version.title);
}

async function openTwice(context: BrowserContext, id: number): Promise<[Page, Page]> {
  const one = await context.newPage();
  await signIn(one, await aColleague('editor'));
  const other = await context.newPage();
  await openComparison(one, id);
  await openComparison(other, id);
  return [one, other];
}

async function typeTitle(page: Page, title: string): Promise<void> {
  await titleField(page).fill(title);
}

const dialogOf = (page: Page) => page.getByRole('dialog', { name: heading });

test('of two tabs the second is stopped, sees both texts, and whatever is chosen loses none', async ({
  context,
}) => {
  const api = await asAdministrator();
  const { id } = await aDraft(api);
  const [one, other] = await openTwice(context, id);
  await typeTitle(one, 'Typed in one tab');
  await expect.poll(() => newestTitle(api, id), soon).toBe('Typed in one tab');
  await typeTitle(other, 'Typed in the other');
  await dialogOf(other).waitFor();
  expect(await newestTitle(api, id)).toBe('Typed in one tab');
  const row = dialogOf(other).getByRole('row', { name: /^Title/ });
  expect(await row.getByRole('cell').allTextContents()).toEqual(['Typed in the other', 'Typed in one tab']);

  await dialogOf(other).getByRole('button', { name: 'Keep mine' }).click();
  await dialogOf(other).waitFor({ state: 'detached' });
  await expect.poll(() => newestTitle(api, id), soon).toBe('Typed in the other');
  expect(await keptTitles(api, id)).toContain('Typed in one tab');

  await typeTitle(one, 'Typed in one tab again');
  await dialogOf(one).waitFor();
  await dialogOf(one).getByRole('button', { name: 'Load theirs' }).click();
  await expect.poll(() => titleField(one).inputValue(), soon).toBe('Typed in the other');
  expect(await newestTitle(api, id)).toBe('Typed in the other');
  expect(await keptTitles(api, id)).toContain('Typed in one tab again');

  // The tab whose text stayed in front goes on undisturbed.
  await typeTitle(other, 'Going on');
  await expect.poll(() => newestTitle(api, id), soon).toBe('Going on');
  expect(await dialogOf(other).count()).toBe(0);
});

test('deciding later saves nothing, forgets nothing and can be taken up again', async ({ context }) => {
  const api = await asAdministrator();
  const { id } = await aDraft(api);
  const [one, other] = await openTwice(context, id);
  await typeTitle(one, 'First');
  await expect.poll(() => newestTitle(api, id), soon).toBe('First');
  await typeTitle(other, 'Second');
  await dialogOf(other).waitFor();
  await other.keyboard.press('Escape');
  await dialogOf(other).waitFor({ state: 'detached' });
  expect(await titleField(other).inputValue()).toBe('Second');
  await other.getByRole('button', { name: 'Decide which text to keep' }).click();
  const download = other.waitForEvent('download');
  await dialogOf(other).getByRole('link', { name: 'Download mine' }).click();
  expect((await download).suggestedFilename()).toBe('my-text.json');
  expect(await newestTitle(api, id)).toBe('First');
});

test('somebody who just goes on typing is never told of a conflict with themselves', async ({ context }) => {
  const api = await asAdministrator();
  const { id } = await aDraft(api);
  const page = await context.newPage();
  await signIn(page, await aColleague('editor'));
  await openComparison(page, id);
  const refused: string[] = [];
  page.on('response', (response) => {
    if (response.status() === 409) refused.push(response.url());
  });
  await titleField(page).fill('');
  for (const words of ['One ', 'two ', 'three ', 'four ', 'five ', 'six']) {
    await titleField(page).pressSequentially(words, { delay: 60 });
    await page.waitForTimeout(words.length % 2 === 0 ? 2300 : 1900);
  }
  await expect.poll(() => newestTitle(api, id), soon).toBe('One two three four five six');
  expect([refused, await dialogOf(page).count()]).toEqual([[], 0]);
  await page.getByRole('button', { name: 'Publish changes' }).waitFor();
});

test('whoever opens what somebody else is editing is told so before they type', async ({
  aDesk,
  context,
}) => {
  const api = await asAdministrator();
  const { id } = await aDraft(api);
  const [anna, ben] = [await aColleague('editor'), await aColleague('editor')];
  const first = await context.newPage();
  await signIn(first, anna);
  await openComparison(first, id);
  await typeTitle(first, 'Anna is at work');
  await expect.poll(() => newestTitle(api, id), soon).toBe('Anna is at work');
  await typeTitle(first, 'Anna is still at work');
  await first.waitForTimeout(3000);
  const page = await (await aDesk()).newPage();
  await signIn(page, ben);
  await page.goto(`/admin/collections/comparisons/${id}`);
  await page.getByText('Document locked').waitFor();
  expect(await page.getByText(anna.email).count()).toBeGreaterThan(0);
});

test('GraphQL refuses a stale save in the same way', async () => {
  const api = await asAdministrator();
  const { id } = await aDraft(api);
  const mutation = (updatedAt: string) => ({
    query: `mutation { updateComparison(id: ${id}, draft: true, data: { title: "By GraphQL", updatedAt: "${updatedAt}" }) { title } }`,
  });
  const { updatedAt } = z
    .object({ updatedAt: z.string() })
    .parse(await api.need('GET', `/api/comparisons/${id}?draft=true`));
  const stale = await api.need('POST', '/api/graphql', mutation('2020-01-01T00:00:00.000Z'));
  expect(JSON.stringify(stale)).toMatch(/saved by somebody else, or in another tab/);
  expect(await newestTitle(api, id)).not.toBe('By GraphQL');
  expect(JSON.stringify(await api.need('POST', '/api/graphql', mutation(updatedAt)))).not.toContain('errors');
  expect(await newestTitle(api, id)).toBe('By GraphQL');
});
