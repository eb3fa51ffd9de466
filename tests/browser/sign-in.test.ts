import { expect } from 'vitest';
import { test } from '../setup/browser-test';
import { openDashboard } from './admin-panel';
import { aColleague, asVisitor } from './api';
import { shownText } from './shown-text';

test('the form says the same of a wrong password and of an address that nobody has, and when to try again', async ({
  context,
}) => {
  const { email, password } = await aColleague('writer');
  const page = await context.newPage();
  const told: string[][] = [];
  for (const address of [email, `nobody-${email}`]) {
    const said: string[] = [];
    const ask = () =>
      asVisitor.ask('POST', '/api/users/login', { email: address, password: 'not-the-password' });
    for (let time = 0; time < 7; time += 1) expect((await ask()).status).toBe(401);
    await page.goto('/admin/login');
    for (let time = 0; time < 2; time += 1) {
      await page.getByLabel('Email').fill(address);
      await page.getByLabel('Password').fill('not-the-password');
      await page.getByRole('button', { name: 'Login' }).click();
      const notice = page.locator('[data-sonner-toast]').first();
      said.push(await shownText(notice));
      await page.reload();
    }
    told.push(said);
  }
  expect(told[0]).toEqual(told[1]);
  expect(told[0]?.[0]).toContain('incorrect');
  expect(told[0]?.[1]).toMatch(/too many wrong passwords.*try again in 10 minutes/);
  expect((await asVisitor.ask('POST', '/api/users/login', { email, password })).status).toBe(429);
});

test('who forgot the password is told that a link was sent, whoever it is', async ({ context }) => {
  const { email } = await aColleague('writer');
  const page = await context.newPage();
  const told: string[] = [];
  for (const address of [email, `nobody-${email}`]) {
    await page.goto('/admin/forgot');
    await page.getByLabel('Email').fill(address);
    await page.getByRole('button', { name: 'Submit' }).click();
    await page.getByRole('heading', { name: 'Email sent' }).waitFor();
    told.push(await shownText(page.locator('main')));
  }
  expect(told[0]).toBe(told[1]);
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
  for (const path of ['comparisons', 'comparisons/create', 'options?limit=100', 'media', 'redirects']) {
    await page.goto(`/admin/collections/${path}`);
    await page.getByRole('heading').first().waitFor();
  }
  await page.goto('/admin/collections/comparisons?limit=10&search=node');
  await page.getByRole('heading').first().waitFor();
  expect(refused).toEqual([]);
});
