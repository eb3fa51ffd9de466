import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished } from 'vitest';
import { projectPath } from '../../src/cli/project-root';
import { test } from '../setup/browser-test';
import { testSite } from '../setup/test-site';
import { besideTheSite } from './beside-the-site';
import { askRaw, type RawAnswer } from './raw-request';
import { nodejsVsPython } from './templates';

const { payload } = besideTheSite();

const pages = [
  '/compare/*',
  '/embed/*',
  '/options/*',
  '/criteria/*',
  '/scenarios/*',
  '/topics/*',
  '/authors/*',
  '/*',
  '/*/*',
  ...['/compare/page/*', '/options/nodejs/page/*', '/topics/backend-development/page/*'],
];
const twins = [
  ...['json', 'md', 'csv', 'png'].map((form) => `/compare/*.${form}`),
  ...['rss', 'atom', 'json'].map((format) => `/feeds/topics/*.${format}`),
  '/sitemaps/*.xml',
];
const markup = '%22%3E%3Cscript%3Ealert(1)%3C%2Fscript%3E%3Cimg src=x%3E'.replace(' ', '%20');
const nobodys = [
  ...[
    'nobody',
    '__proto__',
    'constructor',
    'index',
    '404',
    '_error',
    'x.JSON',
    'a.b.c',
    '%2e%2e',
    '%25',
    '~',
    '-',
    '%5Bslug%5D',
    '0',
    '-1',
    '1e9',
    '01',
    '1',
    '100001',
  ],
  ...['%00', 'a%00b', '%01', '%7F', '%FF', '%', '%zz', '%ED%A0%80', '%C0%AE', '%EF%BF%BF', '%E2%80%AE'],
  ...['..%2f..%2fetc%2fpasswd', '..%5c', '%2e%2e%2f', 'a%2fb', 'a%0d%0aX-Odd:%201', "'%20OR%201=1--", markup],
  ...['%E6%AF%94%E8%BC%83', '%D7%94', '%F0%9F%91%A9%E2%80%8D', 'x'.repeat(97), 'x'.repeat(8_000)],
];

/** What no answer may be, whatever was asked. */
function listFaults({ status, headers, body }: RawAnswer): string[] {
  return [
    ...(status >= 200 && status < 500 ? [] : [`status ${status}`]),
    ...(/<script>alert|<img src=x|onerror=/i.test(body) && isHtml(headers) ? ['reflected'] : []),
    ...(headers.has('x-odd') ? ['a header of the asker’s'] : []),
    ...(/asked\.example/.test([...headers.values(), isHtml(headers) ? body : ''].join()) ? ['led away'] : []),
  ];
}

const isHtml = (headers: RawAnswer['headers']) =>
  headers.get('content-type')?.startsWith('text/html') ?? false;

const isUnkept = (headers: RawAnswer['headers']) =>
  headers.get('cache-control')?.includes('no-store') ?? false;

/** Some at a time: one after another would take a minute. */
async function askAll(
  requests: readonly (readonly [target: string, Parameters<typeof askRaw>[1]?])[],
): Promise<{ target: string; answer: RawAnswer }[]> {
  const answers: { target: string; answer: RawAnswer }[] = [];
  const waiting = [...requests];
  const work = async () => {
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      const [target, request] = next;
      const said = [request?.method, ...Object.entries(request?.headers ?? {}).flat(), target];
      const answer = await askRaw(target, request);
      answers.push({ target: said.filter(Boolean).join(' ').slice(0, 160), answer });
    }
  };
  await Promise.all([work(), work(), work(), work()]);
  return answers;
}

const filesOf = (folder: string) =>
  readdirSync(join(projectPath('.next/server'), folder), { recursive: true });

test('what nobody published is not found in any form, said usefully, kept shortly and nowhere on disk', async () => {
  const before = ['pages', 'app'].map(filesOf);
  const addresses = [...pages, ...twins].flatMap((kind) => nobodys.map((slug) => kind.replaceAll('*', slug)));
  // Next puts `/..` and the like in order first, and redirects.
  const answers = await askAll(addresses.map((address) => [address]));
  const wrong = answers.flatMap(({ target, answer }) => {
    const { status, headers, body } = answer;
    const isUseful = isHtml(headers)
      ? body.includes('See all comparisons') && body.includes('href="/search"')
      : headers.get('content-type') === 'application/json' && body.includes('nothing published');
    const [, seconds = ''] = /(?:s-maxage|max-age)=(\d+)$/.exec(headers.get('cache-control') ?? '') ?? [];
    const isShort = isUnkept(headers) || (seconds !== '' && Number(seconds) <= 60);
    const faults = [
      ...listFaults(answer),
      ...(status === 404 ? [] : [`${status}`]),
      ...(isUseful ? [] : ['no help']),
      ...(isShort ? [] : [`kept: ${headers.get('cache-control')}`]),
    ];
    return faults.length === 0 ? [] : [`${target}: ${faults.join(', ')}`];
  });
  expect(wrong).toEqual([]);
  expect(['pages', 'app'].map(filesOf)).toEqual(before);
});

const everywhere = [
  ...['/', '/compare', nodejsVsPython, '/options/nodejs', '/topics/backend-development', '/about', '/search'],
  ...[
    '/contact',
    '/embed/nodejs-vs-python-backend',
    '/side-by-side',
    '/nothing/here',
    '/oembed',
    '/feeds/all.rss',
  ],
  ...[`${nodejsVsPython}.json`, `${nodejsVsPython}.md`, '/sitemap.xml', '/robots.txt', '/llms.txt'],
];

test('endless, repeated and malformed questions change no page, and cost no fault', async () => {
  const many = Array.from({ length: 1_500 }, (_, index) => `p${index}=1`).join('&');
  const questions = [
    many,
    `q=${'a'.repeat(15_000)}`,
    'options=a&'.repeat(1_400),
    `%00=%FF&%=%&a[]=1&__proto__[x]=1&constructor=1&path=x&slug=${markup}&page=${markup}`,
    '?'.repeat(500),
  ];
  const answers = await askAll(
    everywhere.flatMap((path) => questions.map((query) => [`${path}?${query}`] as const)),
  );
  expect(
    answers.flatMap(({ target, answer }) => listFaults(answer).map((fault) => `${target}: ${fault}`)),
  ).toEqual([]);
  const page = await askRaw(nodejsVsPython);
  expect((await askRaw(`${nodejsVsPython}?${many}`)).body).toBe(page.body);
  expect((await askRaw(`/?q=${'a'.repeat(20_000)}`)).status).toBe(431);
});

test('every question to a search, a choice of options and a form is answered', async () => {
  const odd = [
    '%00',
    '%FF',
    '%ED%A0%80',
    '%E2%80%AE%D7%94',
    markup,
    "'%3B--",
    '%25',
    '\\',
    'a'.repeat(5_000),
    '%F0%9F%91%A9',
  ];
  const questions = [
    ...odd.flatMap((value) => [
      ...[`/search?q=${value}`, `/search?q=http&topic=${value}`, `/search?q=http&page=${value}`],
      ...[`/compare?options=${value}`, `/compare?options=nodejs,${value}`, `/contact?comparison=${value}`],
      ...[`/oembed?url=${value}`, `/oembed?url=${encodeURIComponent(testSite().baseUrl)}/compare/${value}`],
    ]),
    ...['0', '-1', '1e9', '01', '1.5', '0x1', '', 'abc', '99999999999999999999'].map(
      (page) => `/search?q=http&page=${page}`,
    ),
    ...[
      '/search?q=a&q=b&topic=a&topic=b&page=1&page=2',
      '/compare?options[]=a',
      '/compare?options',
      '/compare?options=,,,',
    ],
    ...[`/compare?options=${'nodejs,'.repeat(2_000)}`, `/compare?${'options=nodejs&'.repeat(1_000)}`],
  ];
  const answers = await askAll(questions.map((question) => [question]));
  expect(
    answers.flatMap(({ target, answer }) => listFaults(answer).map((fault) => `${target}: ${fault}`)),
  ).toEqual([]);
});

const headers: readonly (readonly [string, string])[] = [
  ...(['text/'.repeat(800), ';;;,,,q=x', '', '*/*;q=0', 'text/markdown;q=nan'] as const).map(
    (value) => ['Accept', value] as const,
  ),
  ['Accept-Language', `zz-ZZ-zz;q=99,*;q=-1,${'x,'.repeat(2_000)}`],
  ...(['br;q=nan,*;q=0', 'identity;q=0', 'x'.repeat(4_000)] as const).map(
    (value) => ['Accept-Encoding', value] as const,
  ),
  ...(['*', '"'.repeat(3_000), 'W/"x", y, ,'] as const).map((value) => ['If-None-Match', value] as const),
  ...(['bytes=0-0,5-1,-1', 'bytes=99999999999-', 'x'] as const).map((value) => ['Range', value] as const),
  ...(['asked.example', '"><script>alert(1)</script>', ''] as const).map((value) => ['Host', value] as const),
  ...[['X-Forwarded-Host', 'asked.example'] as const, ['X-Forwarded-Proto', 'javascript'] as const],
  ...[['X-Forwarded-For', '%00,<script>'] as const, ['X-Matched-Path', '/admin'] as const],
  ['Cookie', `__prerender_bypass=x; __next_preview_data=y; ${'z=1; '.repeat(500)}`],
  ...[['x-middleware-subrequest', 'src/middleware:src/middleware'] as const, ['RSC', '1'] as const],
  ...[
    ['x-nextjs-data', '1'] as const,
    ['x-now-route-matches', '1=x'] as const,
    ['Next-Action', 'x'] as const,
  ],
  ...[['If-Modified-Since', 'yesterday'] as const, ['x-prerender-revalidate', 'x'] as const],
];

test('no header breaks an answer or finds its way into one', async () => {
  const requests = everywhere.flatMap((path) =>
    headers.map(([name, value]) => [path, { headers: { [name]: value } }] as const),
  );
  const answers = await askAll(requests);
  expect(
    answers.flatMap(({ target, answer }) => listFaults(answer).map((fault) => `${target}: ${fault}`)),
  ).toEqual([]);
  // What one asker sent is not kept for the next.
  for (const path of everywhere) expect(listFaults(await askRaw(path)), path).toEqual([]);
});

test('pages take no method but those they know', async () => {
  const methods = ['POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS', 'TRACE', 'PROPFIND', 'PURGE'];
  const body = { headers: { 'Content-Length': '3', 'Content-Type': 'text/plain' }, body: 'a=b' };
  const requests = everywhere.flatMap((path) =>
    methods.map((method) => [path, { method, ...body }] as const),
  );
  const answers = await askAll(requests);
  expect(
    answers.flatMap(({ target, answer }) => listFaults(answer).map((fault) => `${target}: ${fault}`)),
  ).toEqual([]);
  expect((await askRaw('/about', { method: 'TRACE' })).status).toBe(405);
  expect((await askRaw('/about', { method: 'PUT' })).status).toBe(405);
});

test('strange targets are put right or not found, and lead to no other site', async () => {
  expect((await askRaw(`http://asked.example${nodejsVsPython}`)).body).toBe(
    (await askRaw(nodejsVsPython)).body,
  );
  for (const target of [
    '*',
    '/\\asked.example',
    '/500',
    '/404',
    '/_error',
    '/-',
    '/twins',
    '/a'.repeat(2_000),
    '/.env',
    '/.git/config',
  ])
    expect([target.slice(0, 20), (await askRaw(target)).status]).toEqual([target.slice(0, 20), 404]);
  for (const target of ['//asked.example/', '///asked.example/x', '/compare//asked.example']) {
    const { status, headers: answered } = await askRaw(target);
    expect([target, status, answered.get('location')]).toEqual([
      target,
      308,
      expect.stringMatching(/^\/(?![/\\])/),
    ]);
  }
  expect((await askRaw('/api/media/file/nobody.png')).status).toBe(404);
  expect((await askRaw('/api/media/file/%00')).status).toBe(404);
  expect((await askRaw('/api/comparisons?where[slug][equals]=%00')).status).toBe(400);
});

test('a redirect from an address of any letters is there at once, also for who asked before', async () => {
  const [from, asked] = ['/比較-100%-قديم', '/%E6%AF%94%E8%BC%83-100%25-%D9%82%D8%AF%D9%8A%D9%85'];
  expect((await askRaw(asked)).status).toBe(404);
  const { id } = await payload().create({ collection: 'redirects', data: { from, to: '/about' } });
  onTestFinished(async () => {
    await payload().delete({ collection: 'redirects', id });
  });
  const leadsTo = async () => (await askRaw(asked)).headers.get('location');
  await expect.poll(leadsTo, { timeout: 5_000 }).toBe('/about');
});
