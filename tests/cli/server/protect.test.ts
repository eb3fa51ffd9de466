import { createServer, request, type Server } from 'node:http';
import { afterEach, expect, test } from 'vitest';
import { kindOf, policyOf } from '../../../src/cli/server/content-policies.mjs';
import { protection } from '../../../src/cli/server/protect.mjs';
import { speculationRulesHash } from '../../../src/components/site/speculation-rules';

let server: Server | undefined;
afterEach(() => server?.close());

interface Site {
  readonly siteUrl?: string;
  readonly dev?: boolean;
  readonly status?: number;
}

/** The real line, before something that says otherwise, and shows what it was told. */
function serve({ siteUrl = 'https://verdict.example', dev = false, status = 200 }: Site = {}): void {
  const protect = protection({ siteUrl, dev });
  server = createServer((incoming, response) => {
    if (protect(incoming, response)) return;
    response.setHeader('Cross-Origin-Opener-Policy', 'unsafe-none');
    response.setHeader('Content-Security-Policy', "script-src 'none'");
    response.writeHead(status, { 'Referrer-Policy': 'unsafe-url' });
    response.end(String(incoming.headers['content-security-policy']));
  }).listen(0);
}

interface Answer {
  readonly status: number | undefined;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly body: string;
}

function ask(path: string, headers: Record<string, string> = {}, method = 'GET'): Promise<Answer> {
  const address = server?.address();
  const port = typeof address === 'object' ? address?.port : undefined;
  return new Promise((resolve, reject) => {
    request({ port, path, method, headers, agent: false }, async (response) => {
      const parts: Buffer[] = [];
      for await (const part of response) parts.push(part);
      const body = Buffer.concat(parts).toString();
      resolve({ status: response.statusCode, headers: response.headers, body });
    })
      .on('error', reject)
      .end();
  });
}

const nonceIn = (policy: unknown) => /'nonce-([\w-]+)'/.exec(String(policy))?.[1];

test('what stands at an address follows from the address alone', () => {
  const kinds = Object.entries({
    page: [
      '/',
      '/compare',
      '/compare/a-vs-b',
      '/embed',
      '/embed/a/b',
      '/administration',
      '/apis',
      '/previews',
    ],
    panel: ['/admin', '/admin/', '/admin/collections/media.json', '/admin/api/x'],
    preview: ['/preview/live/comparisons/1', '/preview/shared'],
    embed: ['/embed/a-vs-b'],
    reference: ['/api/docs', '/api/docs/'],
    upload: ['/api/media/file/a.png'],
    api: ['/api', '/api/docs/x', '/api/media/file', '/api/comparisons.json'],
    program: ['/compare/a-vs-b.json', '/feeds/all.rss', '/sitemap.xml', '/robots.txt', '/oembed', '/x/y.png'],
    asset: ['/_next/static/a.js', '/favicon.svg'],
  });
  for (const [kind, paths] of kinds) expect(paths.map(kindOf), kind).toEqual(paths.map(() => kind));
});

test('no policy lets text become script, nor frames be filled with anything', () => {
  for (const kind of [
    'page',
    'embed',
    'panel',
    'preview',
    'reference',
    'api',
    'upload',
    'program',
  ] as const) {
    const policy = policyOf(kind, 'n') ?? '';
    expect(policy, kind).toMatch(/^default-src 'none'; base-uri 'none'; form-action '(?:none|self)'/);
    expect(policy, kind).toMatch(/; frame-ancestors (?:'none'|'self'|\*)/);
    const [, scripts = ''] = /script-src ([^;]*)/.exec(policy) ?? [];
    expect(scripts, kind).not.toMatch(/unsafe|https?:|data:|\*/);
  }
});

test('readers’ pages take no inline style either, and allow exactly the rules that are in them', () => {
  const policy = policyOf('page', '') ?? '';
  expect(policy).toContain(`script-src 'self' '${speculationRulesHash}'`);
  expect(policy).toContain("style-src 'self';");
  expect(policy).not.toContain('unsafe');
  expect(policy).toContain("require-trusted-types-for 'script'; trusted-types 'none'");
});

test.for([200, 304, 404, 500])(
  'an answer of %d carries them all, whatever the answer itself says',
  async (status) => {
    serve({ status });
    const { headers } = await ask('/compare/a-vs-b');
    expect(headers).toMatchObject({
      'x-content-type-options': 'nosniff',
      'x-frame-options': 'DENY',
      'referrer-policy': 'strict-origin-when-cross-origin',
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-resource-policy': 'same-origin',
      'strict-transport-security': 'max-age=63072000; includeSubDomains',
      'content-security-policy': policyOf('page', ''),
    });
    expect(headers['permissions-policy']).toMatch(/(?:^|, )camera=\(\)/);
  },
);

test('only a site that is reached by HTTPS says that it always is', async () => {
  serve({ siteUrl: 'http://127.0.0.1:3000' });
  expect((await ask('/')).headers).not.toHaveProperty('strict-transport-security');
});

test('only tables that are meant for it are framed by other sites, and only previews by the panel', async () => {
  serve();
  const framing = async (path: string) => {
    const { headers } = await ask(path);
    const [, ancestors] = /frame-ancestors ([^;]*)/.exec(String(headers['content-security-policy'])) ?? [];
    return [headers['x-frame-options'], ancestors];
  };
  expect(await framing('/embed/a-vs-b')).toEqual([undefined, '*']);
  expect(await framing('/preview/live/comparisons/1')).toEqual(['SAMEORIGIN', "'self'"]);
  for (const path of ['/', '/admin', '/api/comparisons', '/api/docs', '/compare/a.json', '/embed'])
    expect(await framing(path), path).toEqual(['DENY', "'none'"]);
});

test('what is no page is locked up when it is opened as one', async () => {
  serve();
  for (const path of ['/api/media/file/a.png', '/api/comparisons', '/compare/a.csv', '/feeds/all.rss'])
    expect((await ask(path)).headers['content-security-policy'], path).toMatch(/; sandbox$/);
});

test('pictures, tables and forms for programs may be taken into other sites; pages and the API may not', async () => {
  serve();
  const policy = async (path: string) => (await ask(path)).headers['cross-origin-resource-policy'];
  for (const path of ['/api/media/file/a.png', '/compare/a.png', '/embed/a', '/_next/static/a.css'])
    expect(await policy(path), path).toBe('cross-origin');
  for (const path of ['/', '/admin', '/api/comparisons', '/preview/shared'])
    expect(await policy(path), path).toBe('same-origin');
});

test('each answer of the panel has a nonce of its own, which Next is told; nobody else chooses one', async () => {
  serve();
  const chosen = { 'content-security-policy': "script-src 'nonce-mine'" };
  const answers = [
    await ask('/admin', chosen),
    await ask('/admin', chosen),
    await ask('/preview/shared', chosen),
  ];
  const nonces = answers.map(({ headers }) => nonceIn(headers['content-security-policy']));
  expect(new Set(nonces).size).toBe(3);
  for (const nonce of nonces) expect(nonce).toMatch(/^[\w-]{24}$/);
  expect(answers.map(({ body }) => nonceIn(body))).toEqual(nonces);
  for (const path of ['/', '/api/comparisons', '/embed/a'])
    expect((await ask(path, chosen)).body).toBe('undefined');
  const reportOnly = { 'content-security-policy-report-only': "script-src 'nonce-mine'" };
  expect(nonceIn((await ask('/admin', reportOnly)).body)).not.toBe('mine');
});

test('while somebody develops, Next’s own scripts run, and all else holds', async () => {
  serve({ dev: true });
  const { headers, body } = await ask('/admin');
  expect([headers['x-frame-options'], headers['content-security-policy'], body]).toEqual([
    'DENY',
    "script-src 'none'",
    'undefined',
  ]);
  expect((await ask('/', { Connection: 'Upgrade', Upgrade: 'websocket' })).status).toBe(200);
});

test('calls of server functions are taken by the panel alone', async () => {
  serve();
  for (const path of ['/', '/compare/a-vs-b', '/api/comparisons', '/preview/shared', '/oembed', '/_next/x'])
    expect((await ask(path, { 'Next-Action': 'x' }, 'POST')).status, path).toBe(400);
  expect((await ask('/admin', { 'Next-Action': 'x' }, 'POST')).status).toBe(200);
});

test('nobody speaks to Next as its own middleware does, the panel’s visitors included', async () => {
  serve();
  for (const name of ['x-middleware-subrequest', 'X-Middleware-Rewrite', 'x-middleware-next'])
    for (const path of ['/', '/admin', '/api/users'])
      expect((await ask(path, { [name]: '1' })).status, `${name} ${path}`).toBe(400);
});

test('a connection stays HTTP; a proposal of HTTP/2 is passed over', async () => {
  serve();
  for (const upgrade of ['websocket', 'WebSocket', 'h2c, websocket']) {
    const { status, headers } = await ask('/', { Connection: 'Upgrade', Upgrade: upgrade });
    expect([upgrade, status, headers.connection]).toEqual([upgrade, 400, 'close']);
  }
  expect((await ask('/', { Connection: 'Upgrade', Upgrade: 'h2c' })).status).toBe(200);
});

test('a refusal carries the headers as well', async () => {
  serve();
  const { headers } = await ask('/', { 'x-middleware-next': '1' });
  expect([headers['x-content-type-options'], headers['cache-control']]).toEqual(['nosniff', 'no-store']);
});

const visit = { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'navigate', 'sec-fetch-dest': 'document' };

test('whoever follows a link from a mail goes on from here, where the login cookie comes along', async () => {
  serve();
  const { status, headers, body } = await ask('/admin/collections/comparisons/7?a=%22&b="><script>', visit);
  expect([status, headers['cache-control']]).toEqual([200, 'no-store']);
  expect(body).toContain(
    'content="0; url=/admin/collections/comparisons/7?a=%22&#38;b=&#34;&#62;&#60;script&#62;"',
  );
  expect(body).not.toContain('<script>');
});

test.for([
  ['what makes something', '/admin/collections/comparisons/create', {}],
  ['another page', '/compare/a-vs-b', {}],
  ['the API', '/api/users/me', {}],
  ['a frame', '/admin', { 'sec-fetch-dest': 'iframe' }],
  ['a script’s request', '/admin', { 'sec-fetch-mode': 'cors', 'sec-fetch-dest': 'empty' }],
  ['somebody on this site', '/admin', { 'sec-fetch-site': 'same-origin' }],
  ['a cookie that came along', '/admin', { cookie: 'a=b; verdict-token=x' }],
] as const)('… and is not led on: %s', async ([, path, headers]) => {
  serve();
  expect((await ask(path, { ...visit, ...headers })).body).not.toContain('http-equiv');
});
