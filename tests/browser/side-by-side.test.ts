import { expect } from 'vitest';
import { test } from '../setup/browser-test';
import { testSite } from '../setup/test-site';

async function get(query: string) {
  const response = await fetch(`${testSite().baseUrl}/compare${query}`, { redirect: 'manual' });
  return {
    status: response.status,
    location: response.headers.get('location'),
    cache: response.headers.get('cache-control'),
  };
}

test('options that one comparison covers lead to it', async () => {
  const { status, location } = await get('?options=python-fastapi,nodejs');
  expect([status, location]).toEqual([307, '/compare/nodejs-vs-python-backend']);
});

test('one set of options has one address', async () => {
  expect(await get('?options=postgresql&options=GraphQL&options=&options=graphql')).toMatchObject({
    status: 307,
    location: '/compare?options=graphql,postgresql',
  });
  expect(await get('?options=graphql,postgresql')).toMatchObject({
    status: 200,
    cache: 'public, max-age=60',
  });
});

test('what nobody knows is said in words, and is not found where nothing is known', async ({ context }) => {
  const page = await context.newPage();
  const known = await page.goto('/compare?options=nodejs,no-such-thing');
  expect(known?.status()).toBe(200);
  expect(await page.getByText('We have nothing on “no-such-thing”').isVisible()).toBe(true);
  const unknown = await page.goto(`/compare?options=${encodeURIComponent('<script>alert(1)</script>')}`);
  expect(unknown?.status()).toBe(404);
  expect((await get(`?options=${'a,'.repeat(3_000)}`)).status).toBe(404);
});

test('a reader chooses options in a plain form', async ({ browser }) => {
  const context = await browser.newContext({ baseURL: testSite().baseUrl, javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto('/compare');
  await page.getByRole('link', { name: 'Put any options side by side' }).click();
  await page.getByLabel('Option 1').fill('HTTP/2');
  await page.getByLabel('Option 2').fill('PostgreSQL');
  await page.getByRole('button', { name: 'Show side by side' }).click();
  expect(new URL(page.url()).search).toBe('?options=http-2,postgresql');
  expect(await page.getByRole('heading', { level: 1 }).textContent()).toContain('HTTP/2');
  await context.close();
});

test('the list of comparisons is where it was', async () => {
  expect((await get('')).status).toBe(200);
  expect((await get('?option=nodejs')).status).toBe(200);
});
