import { randomUUID } from 'node:crypto';
import { Client } from 'pg';
import type { Browser, Page } from 'playwright-core';
import { beforeEach, expect } from 'vitest';
import { z } from 'zod';
import { test } from '../setup/browser-test';
import { testSite } from '../setup/test-site';
import { asAdministrator, listWhere } from './api';
import { shownText } from './shown-text';
import { nodejsVsPython } from './templates';

// All these messages come from one address, which may send five in an hour.
beforeEach(async () => {
  const client = new Client({ connectionString: testSite().databaseUrl });
  await client.connect();
  await client.query('DELETE FROM rate_limits');
  await client.end();
});

async function openForm(browser: Browser, path: string): Promise<Page> {
  const context = await browser.newContext({ baseURL: testSite().baseUrl, javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(path);
  return page;
}

function aMessage(changes: Partial<Record<'name' | 'email' | 'message', string>> = {}) {
  return {
    name: 'Ada',
    email: `reader-${randomUUID()}@example.org`,
    message: 'Which of the two for a till?',
    ...changes,
  };
}

async function send(page: Page, { name, email, message }: ReturnType<typeof aMessage>): Promise<void> {
  await page.getByLabel('Your name').fill(name);
  await page.getByLabel('Your email address').fill(email);
  await page.getByLabel('What are you deciding?').fill(message);
  await page.getByRole('button', { name: 'Send message' }).click();
}

const storedInquiry = z.object({
  name: z.string(),
  message: z.string(),
  comparison: z.number().nullable(),
  status: z.string(),
});

async function listStored(email: string) {
  return listWhere(await asAdministrator(), 'inquiries', {
    field: 'email',
    value: email,
    shape: storedInquiry,
  });
}

test('a message sent from a comparison is stored with that comparison', async ({ browser }) => {
  const page = await openForm(browser, nodejsVsPython);
  const message = aMessage();
  await send(page, message);
  await page.waitForURL('**/contact/sent');
  expect(await shownText(page.getByRole('heading', { level: 1 }))).toBe('Thank you');
  const [comparison] = await listWhere(await asAdministrator(), 'comparisons', {
    field: 'slug',
    value: 'nodejs-vs-python-backend',
    shape: z.object({ id: z.number() }),
  });
  expect(await listStored(message.email)).toEqual([
    { name: 'Ada', message: message.message, comparison: comparison?.id, status: 'new' },
  ]);
});

test('a message sent from the contact page belongs to no comparison', async ({ browser }) => {
  const page = await openForm(browser, '/contact');
  const message = aMessage();
  await send(page, message);
  await page.waitForURL('**/contact/sent');
  expect((await listStored(message.email)).map(({ comparison }) => comparison)).toEqual([null]);
});

test('bad input comes back with what was typed, and each problem tied to its field', async ({ browser }) => {
  const page = await openForm(browser, nodejsVsPython);
  await send(page, aMessage({ name: '   ', email: 'ada@example' }));
  const summary = page.getByRole('alert');
  expect(await shownText(summary.getByRole('heading'))).toBe('Your message was not sent');
  const email = page.getByLabel('Your email address');
  expect(await email.getAttribute('aria-invalid')).toBe('true');
  const problem = page.locator(`[id="${await email.getAttribute('aria-describedby')}"]`);
  expect(await shownText(problem)).toContain('an email address we can answer to');
  expect(await summary.getByRole('link').count()).toBe(2);
  expect(await page.getByLabel('What are you deciding?').inputValue()).toBe('Which of the two for a till?');
  expect(await email.inputValue()).toBe('ada@example');
  expect(await page.locator('input[name="comparison"]').inputValue()).toBe('nodejs-vs-python-backend');
});

test('a program that fills in the hidden field is thanked, and nothing is stored', async ({ browser }) => {
  const page = await openForm(browser, '/contact');
  const message = aMessage();
  await page.locator('input[name="website"]').fill('https://example.org/spam', { force: true });
  await send(page, message);
  await page.waitForURL('**/contact/sent');
  expect(await listStored(message.email)).toEqual([]);
});

test('the sixth message in an hour is told to wait, and keeps its words', async ({ browser }) => {
  for (let sent = 0; sent < 5; sent += 1) {
    const page = await openForm(browser, '/contact');
    await send(page, aMessage());
    await page.waitForURL('**/contact/sent');
  }
  const page = await openForm(browser, '/contact');
  const message = aMessage();
  const answer = page.waitForResponse((response) => response.request().method() === 'POST');
  await send(page, message);
  const { status, headers } = await answer.then((response) => ({
    status: response.status(),
    headers: response.headers(),
  }));
  expect(status).toBe(429);
  expect(Number(headers['retry-after'])).toBeGreaterThan(3000);
  expect(await shownText(page.getByRole('alert'))).toMatch(/several messages.*try again in \d+ minutes/);
  expect(await page.getByLabel('What are you deciding?').inputValue()).toBe(message.message);
  expect(await page.getByLabel('Your name').inputValue()).toBe('Ada');
  expect(await listStored(message.email)).toEqual([]);
});

test('an honest browser does not see the hidden field, nor stop at it', async ({ context }) => {
  const page = await context.newPage();
  await page.goto('/contact');
  const stops: string[] = [];
  await page.getByLabel('Your name').focus();
  for (let presses = 0; presses < 4; presses += 1) {
    stops.push(await page.evaluate(() => document.activeElement?.id ?? ''));
    await page.keyboard.press('Tab');
  }
  expect(stops.slice(0, 3)).toEqual(['contact-name', 'contact-email', 'contact-message']);
  expect(stops).not.toContain('contact-website');
});
