import { expect } from 'vitest';
import { test } from '../setup/browser-test';
import { testSite } from '../setup/test-site';

test('a reader finds a comparison from the front page without a script', async ({ browser }) => {
  const context = await browser.newContext({ baseURL: testSite().baseUrl, javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto('/');
  await page.getByRole('link', { name: 'Search' }).click();
  await page.getByLabel('What are you comparing?').fill('postgres');
  await page.getByRole('button', { name: 'Search' }).click();
  expect(await page.getByRole('heading', { level: 2 }).first().textContent()).toContain('for “postgres”');
  await page.getByRole('link', { name: /PostgreSQL vs MySQL/ }).click();
  expect(new URL(page.url()).pathname).toBe('/compare/postgresql-vs-mysql-vs-sqlite-web-application');
  await context.close();
});

test('a slip of the pen is put right, and what was typed stays in the form', async ({ context }) => {
  const page = await context.newPage();
  await page.goto('/search?q=postgersql');
  expect(await page.getByRole('heading', { level: 2 }).first().textContent()).toContain('“postgresql”');
  expect(await page.getByLabel('What are you comparing?').inputValue()).toBe('postgersql');
  expect(await page.locator('mark').count()).toBeGreaterThan(0);
});

test('any question has an answer: too long, nothing but signs, markup', async ({ context }) => {
  const page = await context.newPage();
  const markup = '<script>alert(1)</script>';
  for (const text of ['x'.repeat(10_000), '??', '"', 'the', '比較', markup]) {
    const response = await page.goto(`/search?q=${encodeURIComponent(text)}`);
    expect(response?.status(), text.slice(0, 20)).toBe(200);
    expect(
      await page
        .locator('script:not([type="application/ld+json"], [type="speculationrules"], [src])')
        .count(),
    ).toBe(0);
  }
});

test('a topic or a page that there is not is not found', async () => {
  for (const query of ['q=http&topic=no-such-topic', 'q=http&page=99', 'q=http&page=x', 'q=http&page=0'])
    expect((await fetch(`${testSite().baseUrl}/search?${query}`)).status, query).toBe(404);
});
