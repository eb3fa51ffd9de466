import { expect } from 'vitest';
import { kindOf, policyOf } from '../../src/cli/server/content-policies.mjs';
import { test } from '../setup/browser-test';
import { testSite } from '../setup/test-site';
import { signIn } from './admin-panel';
import { aColleague, asAdministrator } from './api';
import { aDraft } from './drafts';
import { askRaw } from './raw-request';
import { nodejsVsPython } from './templates';

const embed = nodejsVsPython.replace('/compare/', '/embed/');

/** Of each kind something that is there, something that is not, and what answers in another way. */
const addresses: readonly (readonly [path: string, status: number])[] = [
  ['/', 200],
  [nodejsVsPython, 200],
  [`${nodejsVsPython}?utm_source=mail`, 200],
  ['/about', 200],
  ['/search?q=node', 200],
  ['/compare?options=nodejs', 200],
  ['/contact', 200],
  ['/nothing/here', 404],
  ['/%FF', 404],
  ['//elsewhere.example/', 308],
  [embed, 200],
  ['/embed/nobody-vs-nothing', 404],
  [`${nodejsVsPython}.json`, 200],
  [`${nodejsVsPython}.md`, 200],
  [`${nodejsVsPython}.csv`, 200],
  ['/compare/nobody.json', 404],
  ['/oembed', 400],
  ['/feeds/all.rss', 200],
  ['/sitemap.xml', 200],
  ['/robots.txt', 200],
  ['/favicon.svg', 200],
  ['/_next/static/nothing.js', 404],
  ['/api/comparisons', 200],
  ['/api/comparisons/999999', 404],
  ['/api/nothing', 404],
  ['/api/docs', 200],
  ['/api/openapi.json', 200],
  ['/api/media/file/nothing.png', 404],
  ['/api/graphql', 405],
  ['/admin/login', 200],
  ['/admin', 200],
  ['/preview/shared', 200],
  ['/preview/shared/1', 404],
];

const withoutNonce = (policy: string | null | undefined) =>
  policy?.replace(/'nonce-[\w-]{24}'/, "'nonce-n'") ?? null;

test('every kind of address says what it may do, whatever is asked of it and however it ends', async () => {
  const wrong: unknown[] = [];
  for (const [path, status] of addresses)
    for (const method of ['GET', 'HEAD']) {
      const answer = await askRaw(path, { method, headers: { 'Accept-Encoding': 'gzip' } });
      const kind = kindOf(path.split('?', 1)[0] ?? '');
      const { headers } = answer;
      const told = [
        answer.status,
        withoutNonce(headers.get('content-security-policy')),
        headers.get('x-content-type-options'),
        headers.has('permissions-policy'),
        headers.get('x-frame-options') ?? null,
        headers.has('x-powered-by'),
      ];
      const framing = kind === 'embed' ? null : kind === 'preview' ? 'SAMEORIGIN' : 'DENY';
      const due = [status, policyOf(kind, 'n'), 'nosniff', true, framing, false];
      if (JSON.stringify(told) !== JSON.stringify(due)) wrong.push([method, path, told, due]);
    }
  expect(wrong).toEqual([]);
});

test('“unchanged”, held answers and refusals of a method say it as well', async () => {
  const first = await askRaw(nodejsVsPython);
  const etag = first.headers.get('etag') ?? '';
  const answers = [
    await askRaw(nodejsVsPython, { headers: { 'If-None-Match': etag } }),
    await askRaw(nodejsVsPython),
    await askRaw('/about', { method: 'TRACE' }),
    await askRaw('/about', { method: 'PUT' }),
    await askRaw(nodejsVsPython, { headers: { Accept: 'text/markdown' } }),
  ];
  expect(answers.map(({ status }) => status)).toEqual([304, 200, 405, 405, 200]);
  for (const { headers } of answers)
    expect([headers.get('content-security-policy'), headers.get('x-content-type-options')]).toEqual([
      policyOf('page', ''),
      'nosniff',
    ]);
});

test('no site that is reached by HTTP says that it is reached by HTTPS', async () => {
  for (const path of ['/', '/admin/login', '/api/comparisons'])
    expect((await askRaw(path)).headers.has('strict-transport-security'), path).toBe(false);
});

test('server functions, Next’s own headers and WebSockets are refused on the site as it runs', async () => {
  for (const path of ['/', nodejsVsPython, '/api/comparisons', '/preview/shared', embed]) {
    const answers = [
      await askRaw(path, {
        method: 'POST',
        headers: { 'Next-Action': 'a'.repeat(42), 'Content-Length': '0' },
      }),
      await askRaw(path, { headers: { 'x-middleware-subrequest': 'middleware:middleware' } }),
      await askRaw(path, {
        headers: {
          Connection: 'Upgrade',
          Upgrade: 'websocket',
          'Sec-WebSocket-Key': 'dGhlIHNhbXBsZSBub25jZQ==',
          'Sec-WebSocket-Version': '13',
        },
      }),
    ];
    expect([path, ...answers.map(({ status }) => status)]).toEqual([path, 400, 400, 400]);
  }
});

test('who is signed in and follows a link from another site is not asked for the password again', async ({
  context,
}) => {
  const page = await context.newPage();
  await signIn(page, await aColleague('editor'));
  const { id } = await aDraft(await asAdministrator());
  const target = `${testSite().baseUrl}/admin/collections/comparisons/${id}`;
  // Another site: another name of this machine.
  await context.route('http://mail.example/', (route) =>
    route.fulfill({ contentType: 'text/html', body: `<a href="${target}">The comparison</a>` }),
  );
  await page.goto('http://mail.example/');
  await page.getByRole('link').click();
  await page.waitForURL(target);
  await page.locator('#field-title').waitFor();
});
