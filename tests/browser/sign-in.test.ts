import { Client } from 'pg';
import type { BrowserContext, Page } from 'playwright-core';
import { beforeEach, expect } from 'vitest';
import { test } from '../setup/browser-test';
import { testSite } from '../setup/test-site';
import { openDashboard } from './admin-panel';
import { aColleague, asVisitor } from './api';
import { shownText } from './shown-text';

// All of these come from one address, which may be wrong thirty times.
beforeEach(async () => {
  const client = new Client({ connectionString: testSite().databaseUrl });
  await client.connect();
  await client.query('DELETE FROM rate_limits');
  await client.end();
});

const wrong = 'not-the-password';

/** What the panel says to a wrong password. */
async function toldBy(page: Page, email: string): Promise<string> {
  await page.goto('/admin/login');
  await page.getByLabel('Email').fill(email);
  await page.getByLabel('Password').fill(wrong);
  await page.getByRole('button', { name: 'Login' }).click();
  const notice = page.getByText(/password/).filter({ hasText: /incorrect|too many/ });
  await notice.first().waitFor();
  return shownText(notice.first());
}

test('the form says the same of a wrong password and of an address that nobody has, and when to try again', async ({
  context,
}) => {
  const { email, password } = await aColleague('writer');
  const page = await context.newPage();
  const told: string[][] = [];
  for (const address of [email, `nobody-${email}`]) {
    const first = await toldBy(page, address);
    const login = { email: address, password: wrong };
    for (let time = 0; time < 7; time += 1)
      expect((await asVisitor.ask('POST', '/api/users/login', login)).status).toBe(401);
    told.push([first, await toldBy(page, address)]);
  }
  expect(told[0]).toEqual(told[1]);
  expect(told[0]?.[0]).toContain('incorrect');
  expect(told[0]?.[1]).toMatch(/too many wrong passwords.*try again in 10 minutes/);
  expect((await asVisitor.ask('POST', '/api/users/login', { email, password })).status).toBe(429);
});

async function forget(context: BrowserContext, email: string): Promise<string> {
  // A page of its own: the panel remembers in it what was sent.
  const page = await context.newPage();
  await page.goto('/admin/forgot');
  await page.getByLabel('Email').fill(email);
  await page.getByRole('button', { name: 'Submit' }).click();
  const heading = page.getByRole('heading', { name: 'Email sent' });
  await heading.waitFor();
  return shownText(heading);
}

test('who forgot the password is told that a link was sent, whoever it is', async ({ context }) => {
  const { email } = await aColleague('writer');
  expect(await forget(context, email)).toBe('Email Sent');
  expect(await forget(context, `nobody-${email}`)).toBe('Email Sent');
});

test('somebody at work in the panel is not held up', async ({ context }) => {
  const person = await aColleague('editor');
  const page = await context.newPage();
  const refused: string[] = [];
  page.on('response', (response) => {
    if ([400, 411, 413, 429].includes(response.status()))
      refused.push(`${response.status()} ${response.url()}`);
  });
  await openDashboard(page, person);
  for (const path of [
    'comparisons?limit=10&search=node',
    'comparisons/create',
    'options?limit=100',
    'media',
  ]) {
    await page.goto(`/admin/collections/${path}`);
    await page.getByRole('heading').first().waitFor();
  }
  expect(refused).toEqual([]);
});
