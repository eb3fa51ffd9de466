import { createServer } from 'node:http';
import { expect, onTestFinished } from 'vitest';
import { test as fresh } from '../setup/browser-test';
import { test } from '../setup/panel-test';
import { testSite } from '../setup/test-site';
import { collectComplaints, signIn } from './admin-panel';
import { asAdministrator, create } from './api';
import { listViolations } from './axe';

const statusWith = async (key: string) => {
  const headers = { authorization: `Bearer ${key}` };
  return (await fetch(`${testSite().baseUrl}/api/options?limit=1`, { headers })).status;
};

test('an administrator makes a client, sees its key once, rotates it and revokes the client', async ({
  context,
}) => {
  const page = await context.newPage();
  const complaints = collectComplaints(page);
  await signIn(page, testSite().administrator);
  await page.goto('/admin/collections/api-clients/create');
  await page.getByText('Once it is saved you are shown its key here').waitFor();
  await page.locator('#field-name').fill('Price importer');
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await page.waitForURL(/\/api-clients\/\d+/);
  const shown = page.getByLabel('Copy it now and give it to the program');
  const first = await shown.inputValue();
  expect(first).toMatch(/^vk_[\w-]{43}$/);
  const keys = page.getByRole('region', { name: 'Keys' });
  await keys.getByRole('row', { name: /never used/ }).waitFor();
  expect(await statusWith(first)).toBe(200);

  await page.reload();
  await keys.getByText(`${first.slice(0, 9)}…`).waitFor();
  expect(await shown.count()).toBe(0);
  expect(await page.content()).not.toContain(first);

  await page.getByRole('button', { name: 'Rotate key' }).click();
  await page.getByText('How long does the present key go on?').waitFor();
  expect(await page.getByLabel('For 24 hours more').isChecked()).toBe(true);
  await page.getByLabel('For 7 days more').check();
  await page.getByRole('button', { name: 'Make a new key' }).click();
  const second = await shown.inputValue();
  expect(second).not.toBe(first);
  await expect.poll(() => keys.locator('tbody tr').count()).toBe(2);
  expect([await statusWith(first), await statusWith(second)]).toEqual([200, 200]);

  for (const name of ['Keys', 'How a program sends the key']) {
    const part = page.getByRole('region', { name });
    await part.evaluate((element) => element.setAttribute('data-looked-at', ''));
    expect(await listViolations(page, '[data-looked-at]')).toEqual([]);
    await part.evaluate((element) => element.removeAttribute('data-looked-at'));
  }

  await page.getByRole('button', { name: 'End the former key now' }).press('Enter');
  await page.getByText('Only the newest key works now.').waitFor();
  expect([await statusWith(first), await statusWith(second)]).toEqual([401, 200]);

  await page.locator('#field-revoked').check();
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await page.getByText('This client is revoked: every request').waitFor();
  await keys.getByRole('cell', { name: 'refused now' }).waitFor();
  expect(await statusWith(second)).toBe(401);
  expect(await page.getByRole('button', { name: 'Rotate key' }).isDisabled()).toBe(true);
  expect(complaints).toEqual([]);
  const api = await asAdministrator();
  await api.need('DELETE', new URL(page.url()).pathname.replace('/admin/collections', '/api'));
});

test('a date of expiry in the past is refused at its field, and the list tells who works', async ({
  context,
}) => {
  const api = await asAdministrator();
  const id = await create(api, 'api-clients', {
    name: 'Feed reader',
    scopes: ['read-published', 'read-drafts'],
  });
  const refused = await api.ask('PATCH', `/api/api-clients/${id}`, { expiresAt: '2020-01-01T00:00:00.000Z' });
  expect(refused.status).toBe(400);
  await api.need('PATCH', `/api/api-clients/${id}`, { revoked: true });
  const page = await context.newPage();
  await signIn(page, testSite().administrator);
  await page.goto('/admin/collections/api-clients?limit=100');
  const row = page.getByRole('row', { name: /Feed reader/ });
  await row.getByText('Revoked').waitFor();
  await row.getByText('Never used').waitFor();
  await api.need('DELETE', `/api/api-clients/${id}`);
});

test('what a program began says so to an editor', async ({ context }) => {
  const api = await asAdministrator();
  const made = await api.need('POST', '/api/api-clients', { name: 'Draft robot', scopes: ['write-drafts'] });
  const { doc } = JSON.parse(JSON.stringify(made));
  const answer = await fetch(`${testSite().baseUrl}/api/options?draft=true`, {
    method: 'POST',
    headers: { authorization: `Bearer ${doc.key}`, 'content-type': 'application/json' },
    body: JSON.stringify({ name: 'Begun by a robot' }),
  });
  expect(answer.status).toBe(201);
  const { doc: option } = await answer.json();
  const page = await context.newPage();
  await signIn(page, testSite().administrator);
  await page.goto(`/admin/collections/options/${option.id}`);
  await page.getByText('Created by the program Draft robot').waitFor();
  await api.need('DELETE', `/api/options/${option.id}`);
  await api.need('DELETE', `/api/api-clients/${doc.id}`);
});

// In a browser whose cache holds no answer yet.
fresh('a browser on another origin reads what is published, and is refused the rest', async ({ context }) => {
  const page = await context.newPage();
  const { baseUrl } = testSite();
  await signIn(page, testSite().administrator);
  await page.goto(await startElsewhere());
  const ask = (path: string, init: RequestInit = {}) =>
    page.evaluate(
      async ([address, options]) => {
        try {
          const response = await fetch(address, options);
          return { status: response.status, tag: response.headers.get('etag') };
        } catch {
          return 'refused';
        }
      },
      [`${baseUrl}${path}`, init] as const,
    );
  expect(await ask('/api/comparisons?limit=1')).toMatchObject({ status: 200 });
  const feed = await ask('/feeds/all.json');
  expect(feed).toMatchObject({ status: 200, tag: expect.any(String) });
  const tag = typeof feed === 'object' ? String(feed.tag) : '';
  expect(await ask('/feeds/all.json', { headers: { 'if-none-match': tag } })).toMatchObject({ status: 304 });
  expect(await ask('/compare/no-such-comparison.json')).toMatchObject({ status: 404 });
  expect(await ask('/api/comparisons', { headers: { authorization: 'Bearer x' } })).toBe('refused');
  const post = { method: 'POST', body: '{}', headers: { 'content-type': 'application/json' } };
  expect(await ask('/api/options', post)).toBe('refused');
  expect(await ask('/api/graphql', post)).toBe('refused');
  expect(await ask('/api/comparisons?limit=1', { credentials: 'include' })).toBe('refused');
  expect(await ask('/compare')).toBe('refused');
});

/** A page of somebody else's, at an origin of its own. */
async function startElsewhere(): Promise<string> {
  const server = createServer((_, response) => {
    response.setHeader('content-type', 'text/html').end('<title>Elsewhere</title>');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => void server.close());
  const address = server.address();
  return `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}/`;
}

test('a wrong key is answered 401 with a reason by REST and GraphQL alike', async () => {
  const headers = { authorization: `Bearer vk_${'a'.repeat(43)}`, 'content-type': 'application/json' };
  const body = JSON.stringify({ query: '{ Options { totalDocs } }' });
  const answers = [
    await fetch(`${testSite().baseUrl}/api/options`, { headers }),
    await fetch(`${testSite().baseUrl}/api/no-such-thing`, { headers }),
    await fetch(`${testSite().baseUrl}/api/graphql`, { method: 'POST', headers, body }),
  ];
  for (const answer of answers) {
    expect([answer.status, answer.headers.get('www-authenticate')]).toEqual([
      401,
      'Bearer realm="Verdict", error="invalid_token"',
    ]);
    expect((await answer.json()).errors[0].message).toContain('names nobody');
  }
});
