import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { test } from '../setup/panel-test';
import { testSite } from '../setup/test-site';
import { openComparison, signIn, titleField } from './admin-panel';
import { aColleague, asAdministrator, asVisitor } from './api';
import { aDraft } from './drafts';

const soon = { timeout: 10_000, interval: 200 };

async function openAsEditor(page: Page, id: number): Promise<void> {
  await signIn(page, await aColleague('editor'));
  await openComparison(page, id);
}

test('the page stands beside the form and follows what is typed before it is saved, wide and narrow', async ({
  context,
}) => {
  const { id, names } = await aDraft(await asAdministrator());
  const page = await context.newPage();
  await page.setViewportSize({ width: 1600, height: 1000 });
  await openAsEditor(page, id);
  await page.locator('#live-preview-toggler').click();
  const preview = page.frameLocator('#live-preview-iframe');
  await preview.getByRole('heading', { level: 1 }).waitFor();
  expect(await preview.locator('body').textContent()).toContain(names[0]);
  // Nothing is saved for as long as these requests are held back.
  await page.route('**/api/comparisons/**autosave=true**', (route) => route.abort());
  await titleField(page).fill('Typed this very moment');
  await expect
    .poll(() => preview.getByRole('heading', { level: 1 }).textContent(), soon)
    .toBe('Typed this very moment');
  const widthOf = () => preview.locator('html').evaluate(() => window.innerWidth);
  const widths: number[] = [];
  for (const device of ['Phone', 'Desktop']) {
    await page.locator('.live-preview-toolbar-controls__breakpoint .popup-button').click();
    await page.locator('.popup__content').getByRole('button', { name: device, exact: true }).click();
    await expect.poll(widthOf, soon).toBe(device === 'Phone' ? 390 : 1280);
    widths.push(await widthOf());
  }
  expect(widths).toEqual([390, 1280]);
});

test('the live preview is for people with an account', async () => {
  const { id } = await aDraft(await asAdministrator());
  const { baseUrl } = testSite();
  const page = await fetch(`${baseUrl}/preview/live/comparisons/${id}`);
  const rendered = await fetch(`${baseUrl}/preview/live/comparisons/${id}/render`, {
    method: 'POST',
    body: '{}',
  });
  expect([page.status, rendered.status]).toEqual([404, 404]);
  expect(await page.text()).not.toContain('A draft');
});

async function makeLink(page: Page, whom: string): Promise<string> {
  await page.getByRole('button', { name: 'Share a preview' }).click();
  const dialog = page.getByRole('dialog', { name: 'Share a preview' });
  await dialog.getByLabel('For whom').fill(whom);
  await dialog.getByRole('button', { name: 'Make a link' }).click();
  return dialog.getByLabel('Copy it now: it is not shown again.').inputValue();
}

test('a shared link shows the draft to somebody without an account, and tells its secret to no log', async ({
  browser,
  context,
}) => {
  const api = await asAdministrator();
  const { id, names } = await aDraft(api);
  const page = await context.newPage();
  await openAsEditor(page, id);
  const address = await makeLink(page, 'Legal');
  const token = new URL(address).hash.slice(1);
  expect(token).toMatch(/^[\w-]{43}$/);

  const stranger = await browser.newContext({ baseURL: testSite().baseUrl });
  const guest = await stranger.newPage();
  const logged: string[] = [];
  guest.on('request', (request) => logged.push(`${request.url()} ${request.headers().referer ?? ''}`));
  await guest.goto(address);
  await guest.waitForURL(/\/preview\/shared\/\d+$/);
  await guest
    .getByText(names[0] ?? '')
    .first()
    .waitFor();
  expect(logged.filter((line) => line.includes(token))).toEqual([]);
  expect(logged.length).toBeGreaterThan(3);
  expect(await guest.evaluate(() => `${document.cookie} ${location.href}`)).not.toContain(token);
  const answer = await guest.reload();
  expect(answer?.headers()).toMatchObject({
    'cache-control': 'private, no-store',
    'x-robots-tag': 'noindex, nofollow',
    'referrer-policy': 'no-referrer',
  });
  const beside = await guest.evaluate(
    async (path) => (await fetch(path)).status,
    `/api/comparisons/${id}?draft=true`,
  );
  expect(beside).toBe(404);

  await api.need('PATCH', `/api/comparisons/${id}?draft=true`, { title: 'Seen by the guest as saved' });
  await guest.reload();
  expect(await guest.getByRole('heading', { level: 1 }).textContent()).toBe('Seen by the guest as saved');

  const dialog = page.getByRole('dialog', { name: 'Share a preview' });
  await dialog.getByRole('button', { name: 'Revoke the link for Legal' }).click();
  await dialog.getByText('None.').waitFor();
  expect((await guest.reload())?.status()).toBe(404);
  await guest.getByText('There is nothing to preview here').waitFor();
  await guest.goto('about:blank');
  await guest.goto(address);
  await guest.getByText('It has expired, was revoked, or was copied incompletely').waitFor();
  await stranger.close();
});

test('an incomplete link says so', async ({ context }) => {
  const page = await context.newPage();
  await page.goto('/preview/shared');
  await page.getByText('This link is not complete').waitFor();
  await page.goto('about:blank');
  await page.goto('/preview/shared#short');
  await page.getByText('copied incompletely').waitFor();
});

test('without the cookie of a link its preview is not there', async () => {
  const { status } = await fetch(`${testSite().baseUrl}/preview/shared/1`);
  expect(status).toBe(404);
  expect((await asVisitor.ask('GET', '/api/preview-links')).status).toBe(403);
});
