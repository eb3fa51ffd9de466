import { beforeAll, describe, expect } from 'vitest';
import { test } from '../setup/browser-test';
import { AnswerCheck, type Contract, listReads } from '../setup/contract';
import { testSite } from '../setup/test-site';
import { askPlainly } from './plain-request';

const slug = 'nodejs-vs-python-backend';
let contract: Contract;
let check: AnswerCheck;

async function get(address: string) {
  const url = new URL(address, testSite().baseUrl);
  const response = await fetch(url, { redirect: 'manual' });
  return { status: response.status, headers: response.headers, body: await response.json() };
}

beforeAll(async () => {
  contract = (await get('/api/openapi.json')).body;
  check = new AnswerCheck(contract);
});

const questions = [
  '/compare.json',
  '/compare.json?limit=1',
  '/compare.json?topic=backend-development',
  '/compare.json?updatedSince=2020-01-01',
  '/compare.json?updatedSince=2999-01-01',
  '/compare.json?limit=0',
  '/compare.json?page=nonsense',
  '/compare.json?topic=nowhere',
  `/compare/${slug}.json`,
  '/compare/nowhere.json',
  `/oembed?url=${encodeURIComponent(`/compare/${slug}`)}`,
  '/oembed',
];

test.each(questions)('%s answers as the contract says', async (question) => {
  const { pathname } = new URL(question, testSite().baseUrl);
  const path = pathname.replace(/^(\/compare\/).+(\.json)$/, '$1{slug}$2');
  const read = listReads(contract).find((known) => known.path === path);
  if (!read) throw new Error(`${path} is not in the contract`);
  const { status, body } = await get(question);
  expect(check.problems(read, status, body)).toEqual([]);
});

test('every answer says which schema it follows, and that is served', async () => {
  for (const address of ['/compare.json', `/compare/${slug}.json`]) {
    const { body } = await get(address);
    const schema = await get(body.$schema);
    expect([schema.status, schema.body.$id, body.version]).toEqual([200, body.$schema, 1]);
  }
  expect((await fetch(`${testSite().baseUrl}/schemas/nothing.v1.json`)).status).toBe(404);
});

test('the list leads from page to page to its end, and to each comparison', async () => {
  const seen: number[] = [];
  let address: string | null = '/compare.json?limit=2';
  while (address) {
    const { body }: Awaited<ReturnType<typeof get>> = await get(address);
    seen.push(...body.comparisons.map(({ id }: { id: number }) => id));
    expect(body.comparisons.length).toBeGreaterThan(0);
    const whole = await get(body.comparisons[0].json);
    expect(whole.body).toMatchObject({ id: body.comparisons[0].id, url: body.comparisons[0].url });
    address = body.next;
  }
  const { totalDocs } = (await get('/api/comparisons?limit=1&depth=0')).body;
  expect([new Set(seen).size, seen.length]).toEqual([totalDocs, totalDocs]);
});

test('who has this edition is answered 304, and caches may keep it', async () => {
  for (const address of [
    '/compare.json',
    '/compare.json?limit=1',
    '/api/openapi.json',
    `/compare/${slug}.json`,
  ]) {
    for (const coding of ['identity', 'gzip']) {
      const headers = { 'accept-encoding': coding };
      const first = await askPlainly(address, headers);
      expect([address, first.status]).toEqual([address, 200]);
      expect(first.headers['cache-control']).not.toMatch(/private|no-store/);
      const again = await askPlainly(address, { ...headers, 'if-none-match': String(first.headers.etag) });
      expect([address, coding, again.status, again.body.length]).toEqual([address, coding, 304, 0]);
    }
  }
});

test('GraphQL does not tell its schema unless that is set', async () => {
  const response = await fetch(`${testSite().baseUrl}/api/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query: '{ __schema { types { name } } }' }),
  });
  expect(JSON.stringify(await response.json())).toContain('introspection is not allowed');
});

describe('the reference', () => {
  test.for([
    { scheme: 'light', width: 1280 },
    { scheme: 'dark', width: 390 },
  ] as const)(
    'is shown at $width px in $scheme, and asks nobody else',
    async ({ scheme, width }, { context }) => {
      const page = await context.newPage();
      await page.setViewportSize({ width, height: 900 });
      await page.emulateMedia({ colorScheme: scheme });
      const asked: string[] = [];
      const complaints: string[] = [];
      page.on('request', (request) => asked.push(request.url()));
      page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
      page.on('pageerror', (error) => complaints.push(error.message));
      await page.goto('/api/docs');
      await page.getByText('Published comparisons, or what changed since a moment').waitFor();
      await page.locator('#operations-public_form-read-published').click();
      await page.getByText('It has another address now.').waitFor();
      const { baseUrl } = testSite();
      expect(asked.filter((url) => !url.startsWith(baseUrl) && !url.startsWith('data:'))).toEqual([]);
      expect(complaints).toEqual([]);
      const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      expect(overflow).toBeLessThanOrEqual(0);
    },
  );
});
