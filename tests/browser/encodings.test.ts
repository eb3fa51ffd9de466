import { gunzipSync } from 'node:zlib';
import { expect } from 'vitest';
import { test } from '../setup/browser-test';
import { askPlainly as ask } from './plain-request';
import { nodejsVsPython } from './templates';

test.for<readonly [path: string, status: number]>([
  ['/', 200],
  [nodejsVsPython, 200],
  [`${nodejsVsPython}.json`, 200],
  ['/nowhere', 404],
  ['/admin/login', 200],
  ['/api/comparisons', 200],
])('%s is compressed for who asks, and is the same', async ([path, status]) => {
  const plain = await ask(path);
  const gzip = await ask(path, { 'accept-encoding': 'gzip' });
  expect([plain.status, gzip.status]).toEqual([status, status]);
  expect(plain.headers['content-encoding']).toBeUndefined();
  expect(gzip.headers['content-encoding']).toBe('gzip');
  expect(gzip.headers.vary?.toLowerCase()).toContain('accept-encoding');
  // The panel names its request in its own page, so two of them differ.
  if (path !== '/admin/login') expect(gunzipSync(gzip.body).equals(plain.body)).toBe(true);
});

test('a style sheet is compressed', async () => {
  const page = (await ask('/')).body.toString();
  const [, sheet] = /href="(\/_next\/static\/[^"]+\.css)"/.exec(page) ?? [];
  expect((await ask(sheet ?? '', { 'accept-encoding': 'gzip' })).headers['content-encoding']).toBe('gzip');
});

test('a reader who has the page gets 304, in whatever form he has it', async () => {
  for (const accepted of ['identity', 'gzip', 'br']) {
    const { headers } = await ask(nodejsVsPython, { 'accept-encoding': accepted });
    const again = await ask(nodejsVsPython, {
      'accept-encoding': accepted,
      'if-none-match': String(headers.etag),
    });
    expect([accepted, again.status, again.body.length]).toEqual([accepted, 304, 0]);
  }
});
