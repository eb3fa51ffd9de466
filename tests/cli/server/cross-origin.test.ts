import { createServer, type IncomingMessage, request, type Server } from 'node:http';
import { afterEach, expect, test } from 'vitest';
import { crossOrigin } from '../../../src/cli/server/cross-origin.mjs';

const app = 'https://app.example.org';
let server: Server | undefined;
afterEach(() => server?.close());

/** The real line, before something that answers like Payload: with permissions of its own on every answer. */
function serve(setting?: string): void {
  const allow = crossOrigin(setting);
  server = createServer((incoming, response) => {
    if (allow(incoming, response)) return;
    response.setHeader('Access-Control-Allow-Methods', 'PUT, PATCH, POST, GET, DELETE, OPTIONS');
    response.setHeader('Access-Control-Allow-Headers', 'Authorization');
    response.setHeader('Access-Control-Allow-Credentials', 'true');
    response.setHeader('Vary', 'Accept');
    response.end('answered');
  }).listen(0);
}

interface Answer {
  readonly status: number | undefined;
  readonly headers: IncomingMessage['headers'];
  readonly body: string;
}

function ask(method: string, path: string, headers: Record<string, string> = {}): Promise<Answer> {
  const address = server?.address();
  const port = typeof address === 'object' ? address?.port : undefined;
  return new Promise((resolve, reject) => {
    request({ port, path, method, headers, agent: false }, async (response) => {
      const parts: Buffer[] = [];
      for await (const part of response) parts.push(part);
      resolve({
        status: response.statusCode,
        headers: response.headers,
        body: Buffer.concat(parts).toString(),
      });
    })
      .on('error', reject)
      .end();
  });
}

/** What a browser asks before it sends something that a form could not have sent. */
function mayI(method: string, path: string, headers: string, origin = app): Promise<Answer> {
  return ask('OPTIONS', path, {
    origin,
    'access-control-request-method': method,
    'access-control-request-headers': headers,
  });
}

const lists = (value: string | undefined) => (value ?? '').toLowerCase().split(', ');
const openTo = ({ headers }: Answer) => headers['access-control-allow-origin'];

test('what is published can be read from every origin, without any setting', async () => {
  serve();
  const paths = [
    '/api/comparisons?limit=1',
    '/compare/a-vs-b.json',
    '/compare.json?page=2',
    '/feeds/all.rss',
    '/sitemap.xml',
    '/oembed?url=x',
  ];
  for (const path of paths)
    for (const method of ['GET', 'HEAD']) {
      const answer = await ask(method, path, { origin: app });
      expect([path, answer.status, openTo(answer)]).toEqual([path, 200, '*']);
      expect(lists(answer.headers['access-control-expose-headers'])).toEqual(
        expect.arrayContaining(['etag', 'ratelimit', 'ratelimit-policy', 'retry-after', 'link']),
      );
      expect(answer.headers.vary).toBe('Accept');
    }
  // For caches the answer must not depend on who asked first.
  expect(openTo(await ask('GET', '/compare/a-vs-b.json'))).toBe('*');
});

test('no answer ever lets a cookie count', async () => {
  for (const setting of [undefined, '*', app]) {
    serve(setting);
    for (const path of ['/api/comparisons', '/compare/a.json', '/api/users/login'])
      for (const method of ['GET', 'POST', 'PATCH']) {
        const sent = await ask(method, path, { origin: app, cookie: 'verdict-token=x' });
        const asked = await mayI(method, path, 'content-type');
        for (const { headers } of [sent, asked])
          expect(headers['access-control-allow-credentials']).toBeUndefined();
      }
    server?.close();
  }
});

test('without the setting nothing but reading is open: no key, no other method', async () => {
  serve();
  expect(openTo(await ask('POST', '/api/graphql', { origin: app }))).toBeUndefined();
  expect(
    openTo(await ask('GET', '/api/comparisons', { origin: app, authorization: 'Bearer x' })),
  ).toBeUndefined();
  const refused = await mayI('POST', '/api/comparisons', 'content-type');
  expect([refused.status, openTo(refused)]).toEqual([403, undefined]);
  expect(JSON.parse(refused.body).errors[0].message).toContain('CORS_ORIGINS');
  const read = await mayI('GET', '/api/comparisons', 'if-none-match, authorization');
  expect([read.status, openTo(read)]).toEqual([204, '*']);
  expect(lists(read.headers['access-control-allow-headers'])).toContain('if-none-match');
  expect(lists(read.headers['access-control-allow-headers'])).not.toContain('authorization');
  expect(read.headers['access-control-allow-methods']).toBe('GET, HEAD');
});

test('a named origin may use keys and every method, and no other may', async () => {
  serve(`http://localhost:5173,${app}`);
  const may = await mayI('PATCH', '/api/comparisons/1', 'authorization, idempotency-key, if-none-match');
  expect([may.status, openTo(may)]).toEqual([204, app]);
  expect(lists(may.headers['access-control-allow-methods'])).toEqual(
    expect.arrayContaining(['patch', 'post', 'delete', 'put', 'get']),
  );
  expect(lists(may.headers['access-control-allow-headers'])).toEqual(
    expect.arrayContaining(['authorization', 'idempotency-key', 'if-none-match', 'content-type', 'if-match']),
  );
  expect(Number(may.headers['access-control-max-age'])).toBeGreaterThan(60);
  expect(lists(may.headers.vary)).toContain('origin');
  const answer = await ask('POST', '/api/graphql', { origin: app, authorization: 'Bearer x' });
  expect([openTo(answer), answer.body]).toEqual([app, 'answered']);
  expect(lists(answer.headers.vary)).toEqual(expect.arrayContaining(['accept', 'origin']));
  for (const other of [
    'https://app.example.org.evil.org',
    'http://app.example.org',
    'https://APP.example.org',
    'null',
  ]) {
    expect((await mayI('PATCH', '/api/comparisons/1', 'authorization', other)).status).toBe(403);
    expect(openTo(await ask('POST', '/api/graphql', { origin: other }))).toBeUndefined();
  }
});

test('with * every origin may, and caches need not tell them apart', async () => {
  serve('*');
  const may = await mayI('DELETE', '/api/comparisons/1', 'authorization', 'https://anybody.example');
  expect([may.status, openTo(may)]).toEqual([204, '*']);
  const answer = await ask('GET', '/api/comparisons', {
    origin: 'https://anybody.example',
    authorization: 'Bearer x',
  });
  expect([openTo(answer), answer.headers.vary]).toEqual(['*', 'Accept']);
});

test('pages, the panel and previews are none of it', async () => {
  serve('*');
  for (const path of [
    '/',
    '/compare/a-vs-b',
    '/admin',
    '/admin/x.json',
    '/preview/live/comparisons/1/render',
    '/_next/static/x.json',
    '/apiary',
  ]) {
    const answer = await ask('GET', path, { origin: app });
    expect([path, openTo(answer), answer.body]).toEqual([path, undefined, 'answered']);
  }
});

test('what is no question of a browser’s goes on to the API', async () => {
  serve('*');
  expect((await ask('OPTIONS', '/api/comparisons', { origin: app })).body).toBe('answered');
});

test('forms of comparisons can be read, and nothing can be sent to them', async () => {
  serve('*');
  expect((await mayI('POST', '/compare/a.json', 'content-type')).status).toBe(403);
  const read = await mayI('GET', '/compare/a.json', 'if-none-match');
  expect([read.status, openTo(read)]).toEqual([204, '*']);
});
