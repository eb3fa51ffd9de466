import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { expect } from 'vitest';
import { test } from '../setup/browser-test';
import { testSite } from '../setup/test-site';
import { asAdministrator, create } from './api';
import { askPlainly as ask } from './plain-request';
import { askRaw } from './raw-request';

const list = '/api/comparisons?depth=1&limit=3';

test('a list may be kept, compressed or not, and whoever has it is told so without a body', async () => {
  const plain = await ask(list);
  expect(plain.status).toBe(200);
  expect(plain.headers['cache-control']).toMatch(/^public, .*s-maxage=300/);
  const varies = String(plain.headers.vary).toLowerCase();
  for (const name of ['authorization', 'cookie', 'accept-encoding']) expect(varies).toContain(name);
  expect(plain.headers.etag).toMatch(/^W\//);
  for (const [encoding, decode] of [
    ['gzip', gunzipSync],
    ['br', brotliDecompressSync],
  ] as const) {
    const packed = await ask(list, { 'accept-encoding': encoding });
    expect(packed.headers['content-encoding']).toBe(encoding);
    expect(packed.headers.etag).toBe(plain.headers.etag);
    expect(decode(packed.body).equals(plain.body)).toBe(true);
    const again = await ask(list, {
      'accept-encoding': encoding,
      'if-none-match': String(packed.headers.etag),
    });
    expect([again.status, again.body.length, again.headers.etag]).toEqual([304, 0, plain.headers.etag]);
    expect(again.headers['cache-control']).toBe(plain.headers['cache-control']);
    expect(again.headers['content-encoding']).toBeUndefined();
  }
});

test('HEAD has the headers of GET and no body', async () => {
  const get = await ask(list);
  const head = await askRaw(list, { method: 'HEAD' });
  expect([head.status, head.body]).toEqual([200, '']);
  for (const name of ['cache-control', 'etag', 'content-type'])
    expect([name, head.headers.get(name)]).toEqual([name, get.headers[name]]);
  expect((await askRaw('/api/comparisons/999999', { method: 'HEAD' })).status).toBe(404);
});

test('a publication gives the list another tag at once', async () => {
  const administrator = await asAdministrator();
  const before = await ask('/api/topics');
  await create(administrator, 'topics', { name: 'Caches', _status: 'published' });
  const after = await ask('/api/topics', { 'if-none-match': String(before.headers.etag) });
  expect([after.status, after.body.includes('Caches')]).toEqual([200, true]);
});

test('errors, GraphQL and whoever shows a cookie are kept by nobody', async () => {
  for (const [path, headers] of [
    ['/api/comparisons/999999', {}],
    ['/api/nowhere', {}],
    ['/api/comparisons?depth=x', {}],
    ['/api/graphql', {}],
    // Written so, it would not be found when it has to be purged.
    ['/api/%63omparisons', {}],
    ['/api/comparisons?dr%61ft=true', {}],
    [list, { cookie: 'verdict-token=x' }],
    [list, { authorization: 'Bearer vk_x' }],
  ] as const) {
    const answer = await ask(path, headers);
    expect([path, answer.headers['cache-control'], answer.headers.etag]).toEqual([
      path,
      expect.stringMatching(/no-store/),
      undefined,
    ]);
  }
});

test('what is too large is refused as JSON by the real server, in one piece or in chunks', async () => {
  const large = JSON.stringify({ title: 'x'.repeat(5_000_001) });
  const chunks = new ReadableStream({
    start: (controller) => {
      controller.enqueue(new TextEncoder().encode(large));
      controller.close();
    },
  });
  const url = `${testSite().baseUrl}/api/comparisons`;
  const headers = { 'content-type': 'application/json' };
  for (const init of [{ body: large }, { body: chunks, duplex: 'half' as const }]) {
    const response = await fetch(url, { method: 'POST', headers, ...init });
    expect([response.status, await response.json()]).toEqual([
      413,
      { errors: [{ message: 'The body of a request may have at most 5 MB.' }] },
    ]);
  }
});

test('every answer of the API says what limits there are', async () => {
  const { headers } = await ask('/api/topics');
  expect(headers['ratelimit-policy']).toBe('"visitor";q=600;w=60');
  expect(headers.ratelimit).toMatch(/^"visitor";r=\d+;t=\d+$/);
});
