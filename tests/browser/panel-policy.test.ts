import type { BrowserContext, Page } from 'playwright-core';
import sharp from 'sharp';
import { expect, onTestFinished } from 'vitest';
import { test } from '../setup/browser-test';
import { openCell, openComparison, openSideBySide, openTab, pasteText, titleField } from './admin-panel';
import { aColleague, asAdministrator, asPerson } from './api';
import { aDraft } from './drafts';

const soon = { timeout: 10_000, interval: 200 };

/** The list grows by what the policy of a document refuses, wherever it is refused, and by scripts' errors. */
async function listRefusals(context: BrowserContext): Promise<readonly string[]> {
  const refused: string[] = [];
  context.on('weberror', (error) => refused.push(String(error.error())));
  await context.exposeBinding('tellRefusal', (_, refusal: string) => void refused.push(refusal));
  await context.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', (event) => {
      const { effectiveDirective, blockedURI, sourceFile, lineNumber, columnNumber, sample } = event;
      const place = `${sourceFile}:${lineNumber}:${columnNumber}`;
      const tell: unknown = Reflect.get(window, 'tellRefusal');
      if (typeof tell === 'function')
        tell([location.pathname, effectiveDirective, blockedURI, place, sample].join(' '));
    });
  });
  return refused;
}

async function signInByForm(
  page: Page,
  { email, password }: { email: string; password: string },
): Promise<void> {
  await page.goto('/admin/login');
  await page.getByLabel('Email').fill(email);
  await page.getByLabel('Password').fill(password);
  await page.getByRole('button', { name: 'Login' }).click();
  await page.waitForURL(/\/admin\/?$/);
  await page.getByRole('heading').first().waitFor();
}

test('a policy that refuses something is noticed', async ({ context }) => {
  const refused = await listRefusals(context);
  const page = await context.newPage();
  await page.goto('/admin/login');
  await page.evaluate(() => {
    const script = document.createElement('script');
    script.textContent = 'document.title = "run"';
    document.head.append(script);
    const style = document.createElement('style');
    style.textContent = 'body { color: red }';
    document.head.append(style);
    const elsewhere = document.createElement('img');
    elsewhere.src = 'http://elsewhere.example/a.png';
    document.body.append(elsewhere);
    document.body.insertAdjacentHTML('beforeend', '<button onclick="document.title=1">x</button>');
  });
  const directives = () => refused.map((refusal) => refusal.split(' ')[1]).toSorted();
  await expect
    .poll(directives, soon)
    .toEqual(['img-src', 'script-src-attr', 'script-src-elem', 'style-src-elem']);
  expect(await page.title()).not.toBe('run');
});

test('signing in, editing, previewing and comparing versions ask for no more than the policy gives', async ({
  context,
}) => {
  const refused = await listRefusals(context);
  const page = await context.newPage();
  await page.setViewportSize({ width: 1600, height: 1000 });
  await signInByForm(page, await aColleague('editor'));
  for (const path of ['comparisons', 'media']) {
    await page.goto(`/admin/collections/${path}`);
    await page.getByRole('heading').first().waitFor();
  }
  const { id } = await aDraft(await asAdministrator());
  await openComparison(page, id);
  await page.locator('#live-preview-toggler').click();
  const preview = page.frameLocator('#live-preview-iframe');
  await preview.getByRole('heading', { level: 1 }).waitFor();
  const title = `Typed under a policy ${id}`;
  await titleField(page).fill(title);
  await expect.poll(() => preview.getByRole('heading', { level: 1 }).textContent(), soon).toBe(title);
  await page.locator('#live-preview-toggler').click();
  await openSideBySide(page);
  await openCell(page, { row: 0, column: 'criterion' });
  await openTab(page, 'Introduction and verdict');
  // Of the introduction and of the verdict: either may be there first.
  const editors = page.locator('[contenteditable=true]');
  await expect.poll(() => editors.count(), soon).toBe(2);
  const prose = editors.first();
  await prose.click();
  await page.keyboard.type('Words, ');
  await pasteText(page, 'pasted', '<p>pasted <b>boldly</b></p>');
  await expect.poll(() => prose.textContent(), soon).toContain('boldly');
  for (const tab of ['Scenarios', 'Questions and next step', 'Search and sharing']) await openTab(page, tab);
  await page.getByText('Last saved').first().waitFor();
  await page.goto(`/admin/collections/comparisons/${id}/versions`);
  await page.locator('tbody a').first().click();
  await page.waitForURL(/\/versions\/\d+/);
  await page.getByRole('heading').first().waitFor();
  expect([...new Set(refused)]).toEqual([]);
});

test('so do uploading a picture and ending sessions', async ({ context }) => {
  const refused = await listRefusals(context);
  const page = await context.newPage();
  const person = await aColleague('editor');
  await signInByForm(page, person);
  await page.goto('/admin/collections/media/create');
  const red = sharp({ create: { width: 1400, height: 900, channels: 3, background: '#b43' } });
  const file = { name: 'a-red-wall.png', mimeType: 'image/png', buffer: await red.png().toBuffer() };
  await page.locator('input[type=file]').setInputFiles(file);
  await page.getByLabel('Alternative text').fill('A red wall');
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await page.waitForURL(/\/media\/\d+/);
  const picture = Number(/\/media\/(\d+)/.exec(page.url())?.[1]);
  const api = await asAdministrator();
  onTestFinished(async () => void (await api.need('DELETE', `/api/media/${picture}?overrideLock=true`)));
  await page.getByRole('button', { name: 'Edit image' }).click();
  await page.getByText('Focal Point').first().waitFor();
  await page.keyboard.press('Escape');

  const elsewhere = await asPerson(person);
  expect((await elsewhere.ask('GET', '/api/users/me')).status).toBe(200);
  await page.goto('/admin/account');
  const signedIn = page.getByRole('region', { name: 'Where this account is signed in' });
  await expect.poll(() => signedIn.getByRole('row').count(), soon).toBe(3);
  expect(await signedIn.getByRole('rowheader', { name: 'This one' }).count()).toBe(1);
  await signedIn.getByRole('button', { name: 'End all others' }).click();
  await expect.poll(() => signedIn.getByRole('row').count(), soon).toBe(2);
  expect((await elsewhere.ask('GET', '/api/users/me')).status).toBe(401);
  expect([...new Set(refused)]).toEqual([]);
});

test('the reference of the API is read and tried under its own policy', async ({ context }) => {
  const refused = await listRefusals(context);
  const page = await context.newPage();
  await page.goto('/api/docs');
  const operation = page.locator('.opblock').first();
  await operation.click();
  await operation.getByRole('button', { name: 'Try it out' }).click();
  await operation.getByRole('button', { name: 'Execute' }).click();
  await operation.locator('.live-responses-table').first().waitFor();
  expect([...new Set(refused)]).toEqual([]);
});

test('readers’ pages with scripts ask for no more than their policy gives', async ({ context }) => {
  const refused = await listRefusals(context);
  const page = await context.newPage();
  for (const path of [
    '/',
    '/compare/nodejs-vs-python-backend',
    '/search?q=http',
    '/side-by-side',
    '/contact',
  ]) {
    await page.goto(path);
    await page.getByRole('heading').first().waitFor();
  }
  await page.goto('/search');
  await page.getByRole('searchbox').first().fill('node');
  await page.waitForTimeout(300);
  expect([...new Set(refused)]).toEqual([]);
});
