import type { Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, expect, inject } from 'vitest';
import { findFreePort } from '../../src/cli/find-free-port';
import { test } from '../setup/browser-test';
import { testSecret } from '../setup/global-postgres';
import { type PostgresProxy, startPostgresProxy } from '../setup/postgres-proxy';
import { testSite } from '../setup/test-site';
import { startWatchedServer, type WatchedServer } from '../setup/watched-server';
import { pressPublish } from './admin-panel';
import { aColleague, asAdministrator, create } from './api';
import { aDraft } from './drafts';
import { shownText } from './shown-text';

let origin = '';
let server: WatchedServer;
let proxy: PostgresProxy;

/** A second instance on the site's database, which can be taken away from it. */
beforeAll(async () => {
  if (inject('chromiumPath') === null) return;
  const port = await findFreePort();
  origin = `http://127.0.0.1:${port}`;
  proxy = await startPostgresProxy(testSite().databaseUrl);
  server = await startWatchedServer({
    ...{ NODE_ENV: 'production', PAYLOAD_SECRET: testSecret, HOST: '127.0.0.1', SITE_URL: origin },
    ...{ DATABASE_URL: proxy.url, PORT: `${port}`, LOG_LEVEL: 'fatal', EVENT_LOOP_LIMIT_MS: '0' },
  });
});
beforeEach(() => proxy?.setAway(false));
afterAll(async () => {
  if (origin === '') return;
  server.signal('SIGKILL');
  await server.ended;
  await proxy.close();
});

const soon = { timeout: 20_000, interval: 200 };

/** Whoever has this page open, signed in. */
async function signIn(page: Page): Promise<void> {
  const answer = await page.request.post(`${origin}/api/users/login`, { data: await aColleague('editor') });
  expect(answer.status()).toBe(200);
}

/** What the panel says in a corner, once it says something. */
async function notice(page: Page): Promise<string> {
  const toast = page.locator('.payload-toast-item.toast-error').first();
  await toast.waitFor();
  return shownText(toast);
}

async function bringBack(): Promise<void> {
  proxy.setAway(false);
  await expect.poll(async () => (await fetch(`${origin}/api/topics?limit=1`)).status, soon).toBe(200);
}

test.for([
  {
    who: 'signed in',
    paths: ['', 'login', 'collections/comparisons', 'collections/comparisons/1', 'account'],
  },
  { who: 'signed out', paths: ['login', 'login', 'forgot'] },
])(
  'to whoever is $who the panel says that the database does not answer, and when to ask again',
  async ({ who, paths }, { context }) => {
    const page = await context.newPage();
    if (who === 'signed in') await signIn(page);
    proxy.setAway(true);
    for (const path of paths) {
      const answer = await page.goto(`${origin}/admin/${path}`);
      expect([path, answer?.status(), answer?.headers()['retry-after']]).toEqual([path, 503, '5']);
      expect(await shownText(page.getByRole('heading'))).toBe('The database cannot be reached');
      expect(await shownText(page.getByRole('main'))).toContain('nothing is lost that was saved');
    }
  },
);

test('whoever is led to the sign-in is told there, and can sign in once it is back', async ({ context }) => {
  const page = await context.newPage();
  proxy.setAway(true);
  await page.goto(`${origin}/admin`);
  await page.getByRole('heading', { name: 'The database cannot be reached' }).waitFor();
  await bringBack();
  await page.getByRole('link', { name: 'Try again' }).click();
  await page.getByLabel('Email').waitFor();
});

test('a form to sign in that was open says that nobody can at the moment, and takes it afterwards', async ({
  context,
}) => {
  const person = await aColleague('editor');
  const page = await context.newPage();
  await page.goto(`${origin}/admin/login`);
  await page.getByLabel('Email').fill(person.email);
  await page.getByLabel('Password').fill(person.password);
  proxy.setAway(true);
  await page.getByRole('button', { name: 'Login' }).click();
  expect(await notice(page)).toBe(
    'The database cannot be reached just now, so nobody can sign in. Please try again in a few seconds.',
  );
  await bringBack();
  await page.getByRole('button', { name: 'Login' }).click();
  await page.waitForURL(`${origin}/admin`);
});

const notSaved =
  'The database cannot be reached just now, so this may not be saved. Leave this page open and save again in a few seconds.';

test('what is typed meanwhile stays in the form, and can be published afterwards', async ({ context }) => {
  const administrator = await asAdministrator();
  const name = `Shelf ${Date.now()}`;
  const id = await create(administrator, 'topics', { name, _status: 'published' });
  const page = await context.newPage();
  await signIn(page);
  await page.goto(`${origin}/admin/collections/topics/${id}`);
  await page.locator('#field-name').fill(`${name} renamed`);
  proxy.setAway(true);
  await pressPublish(page);
  expect(await notice(page)).toBe(notSaved);
  expect(await page.locator('#field-name').inputValue()).toBe(`${name} renamed`);
  await bringBack();
  await pressPublish(page);
  await page.locator('.payload-toast-item.toast-success').first().waitFor();
  expect(await administrator.need('GET', `/api/topics/${id}`)).toMatchObject({ name: `${name} renamed` });
  // The page still holds its lock.
  await administrator.need('DELETE', `/api/topics/${id}?overrideLock=true`);
});

test('a draft that cannot be saved by itself says so, and is saved with the next change', async ({
  context,
}) => {
  const administrator = await asAdministrator();
  const { id } = await aDraft(administrator);
  const page = await context.newPage();
  await signIn(page);
  await page.goto(`${origin}/admin/collections/comparisons/${id}`);
  const title = page.locator('#field-title');
  await title.fill('Typed before');
  proxy.setAway(true);
  await title.fill('Typed while it was away');
  expect(await notice(page)).toBe(notSaved);
  expect(await title.inputValue()).toBe('Typed while it was away');
  await bringBack();
  await title.press('End');
  await title.pressSequentially(', and after');
  const stored = () => administrator.need('GET', `/api/comparisons/${id}?draft=true&depth=0`);
  await expect.poll(stored, soon).toMatchObject({ title: 'Typed while it was away, and after' });
});
