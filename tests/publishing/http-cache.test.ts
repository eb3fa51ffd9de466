import { once } from 'node:events';
import { createServer } from 'node:http';
import { afterEach, expect, test } from 'vitest';
import { keysOf } from '../../src/cli/server/surrogate-keys.mjs';
import type { Environment } from '../../src/env/environment';
import { EnvironmentError } from '../../src/env/environment-error';
import { readEnvironment } from '../../src/env/read-environment';
import { edgeAddress } from '../../src/publishing/edge/edge-address';
import { edgeCaches } from '../../src/publishing/edge/edge-caches';
import { EdgePurge } from '../../src/publishing/edge/edge-purge';
import { surrogateKey } from '../../src/publishing/edge/surrogate-keys';

const token = 'a-secret-key';
const endings: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const end of endings.splice(0)) await end();
});

interface Call {
  readonly method: string;
  readonly url: string;
  readonly headers: Record<string, string | string[] | undefined>;
  readonly body: string;
  readonly at: number;
}

/** Somebody else's purge call: notes each one, and answers as it is told, in this order. */
async function aReceiver(...answers: { status: number; headers?: Record<string, string> }[]) {
  const calls: Call[] = [];
  const server = createServer(async (request, response) => {
    const parts: Buffer[] = [];
    for await (const part of request) parts.push(part);
    const { method = '', url = '', headers } = request;
    calls.push({ method, url, headers, body: Buffer.concat(parts).toString(), at: Date.now() });
    const { status, headers: told = {} } = answers.shift() ?? { status: 200 };
    response.writeHead(status, told).end('{}');
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  endings.push(async () => {
    server.closeAllConnections();
    server.close();
  });
  const address = server.address();
  return { calls, origin: `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}` };
}

const environmentOf = (variables: Record<string, string>): Environment =>
  readEnvironment({ SITE_URL: 'https://compare.example.org', ...variables });

const failures: string[] = [];
const purgeOf = (variables: Record<string, string>) =>
  new EdgePurge({
    caches: edgeCaches(environmentOf(variables)),
    onFailure: (name, error) => failures.push(`${name} ${String(error)}`),
    secondLookAfterMs: 3_600_000,
    retryAfterMs: () => 20,
  });

test('by keys: all that changed goes in one call, as Cloudflare takes it', async () => {
  const { calls, origin } = await aReceiver();
  purgeOf({
    EDGE_HTTP_PURGE_URL: `${origin}/zones/z/purge_cache`,
    EDGE_HTTP_PURGE_TOKEN: token,
    EDGE_HTTP_PURGE_BODY: '{"tags":{keys}}',
    SURROGATE_KEY_HEADER: 'Cache-Tag',
  }).add(['/compare/a', '/compare/a.json', '/api/comparisons/*', '*']);
  await expect.poll(() => calls.length).toBe(1);
  expect(calls[0]).toMatchObject({ method: 'POST', url: '/zones/z/purge_cache' });
  expect(calls[0]?.headers).toMatchObject({
    authorization: `Bearer ${token}`,
    'content-type': 'application/json',
  });
  expect(JSON.parse(calls[0]?.body ?? '')).toEqual({
    tags: ['=/compare/a', '=/compare/a.json', '</api/comparisons', '<'],
  });
});

test('by one key in the address, with headers of its own, as Fastly takes it', async () => {
  const { calls, origin } = await aReceiver();
  purgeOf({
    EDGE_HTTP_PURGE_URL: `${origin}/service/s/purge/{key}`,
    EDGE_HTTP_PURGE_HEADERS: 'Fastly-Key: {token}; Fastly-Soft-Purge: 1',
    EDGE_HTTP_PURGE_TOKEN: token,
    SURROGATE_KEY_HEADER: 'Surrogate-Key',
  }).add(['/compare/a', '/topics/*']);
  await expect
    .poll(() => calls.map(({ url }) => url))
    .toEqual(['/service/s/purge/%3D%2Fcompare%2Fa', '/service/s/purge/%3C%2Ftopics']);
  expect(calls[0]?.headers).toMatchObject({ 'fastly-key': token, 'fastly-soft-purge': '1' });
  expect([calls[0]?.body, calls[0]?.headers['content-type']]).toEqual(['', undefined]);
});

test('by addresses: exact ones in full, patterns as prefixes without the scheme', async () => {
  const { calls, origin } = await aReceiver();
  purgeOf({
    EDGE_HTTP_PURGE_URL: `${origin}/purge`,
    EDGE_HTTP_PURGE_METHOD: 'PUT',
    EDGE_HTTP_PURGE_TOKEN: token,
    EDGE_HTTP_PURGE_BODY: '{"files":{urls}}',
    EDGE_HTTP_PURGE_PREFIX_BODY: '{"prefixes":{prefixes}}',
  }).add(['/', '/über', '/topics/*', '/*']);
  await expect.poll(() => calls.length).toBe(2);
  expect(calls.map(({ method, body }) => [method, JSON.parse(body)])).toEqual([
    ['PUT', { files: ['https://compare.example.org/', 'https://compare.example.org/%C3%BCber'] }],
    ['PUT', { prefixes: ['compare.example.org/topics', 'compare.example.org'] }],
  ]);
});

const byKeys = (origin: string) => ({
  EDGE_HTTP_PURGE_URL: `${origin}/purge`,
  EDGE_HTTP_PURGE_TOKEN: token,
  EDGE_HTTP_PURGE_BODY: '{"surrogate_keys":{keys}}',
  SURROGATE_KEY_HEADER: 'Surrogate-Key',
});

test('a call holds no more than it may, and none is lost', async () => {
  const { calls, origin } = await aReceiver();
  const paths = Array.from({ length: 25 }, (_, page) => `/topics/x/page/${page}`);
  purgeOf({ ...byKeys(origin), EDGE_HTTP_PURGE_BATCH: '10' }).add(paths);
  await expect.poll(() => calls.length).toBe(3);
  const keys = calls.map(({ body }): string[] => JSON.parse(body).surrogate_keys);
  expect(keys.map(({ length }) => length)).toEqual([10, 10, 5]);
  expect(new Set(keys.flat())).toEqual(new Set(paths.map((path) => `=${path}`)));
});

test('what was refused is told again, after as long as was asked for, and no log holds the secret', async () => {
  failures.length = 0;
  const { calls, origin } = await aReceiver(
    { status: 429, headers: { 'Retry-After': '1' } },
    { status: 500 },
    { status: 403 },
  );
  const edge = purgeOf(byKeys(origin));
  edge.add(['/compare/a']);
  await expect.poll(() => calls.length, { timeout: 5_000 }).toBe(4);
  await expect.poll(() => edge.size).toBe(0);
  expect(new Set(calls.map(({ body }) => body))).toEqual(new Set(['{"surrogate_keys":["=/compare/a"]}']));
  expect((calls[1]?.at ?? 0) - (calls[0]?.at ?? 0)).toBeGreaterThanOrEqual(990);
  expect(failures).toHaveLength(3);
  expect(failures.join()).not.toContain(token);
});

test('no more calls are sent in a minute than are allowed, and what came meanwhile goes together', async () => {
  const { calls, origin } = await aReceiver();
  const edge = purgeOf({ ...byKeys(origin), EDGE_HTTP_PURGE_PER_MINUTE: '150' });
  edge.add(['/first']);
  for (let page = 0; page < 20; page += 1) edge.add([`/later-${page}`]);
  await expect.poll(() => edge.size).toBe(0);
  expect(calls).toHaveLength(2);
  expect((calls[1]?.at ?? 0) - (calls[0]?.at ?? 0)).toBeGreaterThanOrEqual(390);
});

test('every purge finds the answers that it means by the keys they carry', () => {
  expect(keysOf('/topics/x/page/2')).toEqual([
    '=/topics/x/page/2',
    '<',
    '</topics',
    '</topics/x',
    '</topics/x/page',
    '</topics/x/page/2',
  ]);
  expect(keysOf('/')).toEqual(['=/', '<']);
  for (const [path, address] of [
    ['/topics/x', '/topics/x'],
    ['/topics/x', '/topics/*'],
    ['/api/comparisons', '/api/comparisons/*'],
    ['/compare.json', '/compare.json*'],
    ['/sitemaps/pages-1.xml', '/sitemaps/pages-*'],
    ['/about', '*'],
    ['/%C3%BCber', '/über'],
  ] as const)
    expect([path, address, keysOf(path).includes(surrogateKey(edgeAddress(address)))]).toEqual([
      path,
      address,
      true,
    ]);
  expect(keysOf('/topics/y')).not.toContain(surrogateKey('/topics/x/*'));
});

test('a half-written setting stops the start and says what is missing', () => {
  const problemsOf = (variables: Record<string, string>) => {
    try {
      environmentOf(variables);
      return [];
    } catch (error) {
      if (error instanceof EnvironmentError) return error.problems.map(({ name }) => name);
      throw error;
    }
  };
  const url = { EDGE_HTTP_PURGE_URL: 'https://cdn.example.org/purge' };
  expect(problemsOf({ EDGE_HTTP_PURGE_TOKEN: token })).toEqual(['EDGE_HTTP_PURGE_URL']);
  expect(problemsOf(url)).toEqual(['EDGE_HTTP_PURGE_BODY', 'EDGE_HTTP_PURGE_TOKEN']);
  const secret = { ...url, EDGE_HTTP_PURGE_TOKEN: token };
  expect(problemsOf({ ...secret, EDGE_HTTP_PURGE_BODY: '{"files":{urls}}' })).toEqual([
    'EDGE_HTTP_PURGE_PREFIX_BODY',
  ]);
  expect(problemsOf({ ...secret, EDGE_HTTP_PURGE_BODY: '{"tags":{keys}}' })).toEqual([
    'SURROGATE_KEY_HEADER',
  ]);
  expect(problemsOf({ ...secret, EDGE_HTTP_PURGE_BODY: '{"tags":{keys}' })).toContain('EDGE_HTTP_PURGE_BODY');
  expect(problemsOf({ ...secret, EDGE_HTTP_PURGE_HEADERS: 'no header' })).toContain(
    'EDGE_HTTP_PURGE_HEADERS',
  );
  expect(problemsOf({ EDGE_PURGE_TOKEN: 'short' })).toEqual(['EDGE_PURGE_TOKEN']);
  expect(problemsOf({ S3_BUCKET: 'pictures' })).toEqual(['S3_ACCESS_KEY_ID', 'S3_SECRET_ACCESS_KEY']);
  expect(problemsOf({ S3_ENDPOINT: 'https://s3.example.org' })).toEqual([
    'S3_BUCKET',
    'S3_ACCESS_KEY_ID',
    'S3_SECRET_ACCESS_KEY',
  ]);
});
