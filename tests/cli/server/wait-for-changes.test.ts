import { createServer } from 'node:http';
import { afterEach, expect, test } from 'vitest';
import { waitForChanges } from '../../../src/cli/server/wait-for-changes.mjs';
import { askRaw } from '../../browser/raw-request';

afterEach(() => {
  globalThis.verdictWhenFresh = undefined;
});

/** Which page a request would wait for; null for none. */
async function waitedFor(path: string, init: Parameters<typeof askRaw>[1] = {}): Promise<string | null> {
  let waited: string | null = null;
  globalThis.verdictWhenFresh = (page) => {
    waited = page;
    return Promise.resolve();
  };
  const server = createServer(async (request, response) => {
    await waitForChanges(request);
    response.end();
  }).listen(0, '127.0.0.1');
  try {
    await new Promise((resolve) => server.once('listening', resolve));
    const address = server.address();
    await askRaw(path, init, `http://127.0.0.1:${typeof address === 'object' && address?.port}`);
    return waited;
  } finally {
    server.close();
  }
}

test('a page is known by its address, whatever its query and however it is spelled', async () => {
  expect(await waitedFor('/')).toBe('/');
  expect(await waitedFor('/compare/a-vs-b?utm_source=x')).toBe('/compare/a-vs-b');
  expect(await waitedFor('/compare/a-vs-b.json')).toBe('/compare/a-vs-b.json');
  expect(await waitedFor('/%C3%BCber')).toBe('/über');
  expect(await waitedFor('/%61bout')).toBe('/about');
  expect(await waitedFor('/a%2Bb')).toBe('/a+b');
  expect(await waitedFor('/%E0%A4%A')).toBe('/%E0%A4%A');
  expect(await waitedFor('/about', { method: 'HEAD' })).toBe('/about');
});

test('nobody else waits: who writes, and who looks at drafts', async () => {
  expect(await waitedFor('/api/comparisons', { method: 'POST' })).toBeNull();
  expect(await waitedFor('/about', { headers: { cookie: '__prerender_bypass=x' } })).toBeNull();
});

test('before anything is listened for there is nothing to wait for', () => {
  expect(waitForChanges({ method: 'GET', url: '/', headers: {} } as never)).toBeUndefined();
});
