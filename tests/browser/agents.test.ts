import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { anAgent } from '../setup/agent';
import { testSite } from '../setup/test-site';
import { asAdministrator } from './api';

const { baseUrl } = testSite();
const slug = 'nodejs-vs-python-backend';

async function aKey(scope: string): Promise<string> {
  const api = await asAdministrator();
  const fields = { name: `Agent ${randomUUID()}`, scopes: [scope] };
  const answer = await api.need('POST', '/api/api-clients', fields);
  return `Bearer ${z.object({ doc: z.object({ key: z.string() }) }).parse(answer).doc.key}`;
}

test('on the built site an agent searches, and reads what stands at the address of the comparison', async () => {
  const { call } = await anAgent(baseUrl);
  const found = await call('search_comparisons', { query: 'node python' });
  expect(found.said.comparisons).toContainEqual(
    expect.objectContaining({ slug, page: `${baseUrl}/compare/${slug}` }),
  );
  const { said } = await call('read_comparison', { slug });
  const published = await fetch(`${baseUrl}/compare/${slug}.json`);
  expect(JSON.stringify(said)).toBe(await published.text());
  const invalid = await call('read_comparison', { slug: '../admin' });
  expect([invalid.isError, invalid.said]).toEqual([
    true,
    expect.stringContaining('such as nodejs-vs-python'),
  ]);
});

test('on the built site a draft lands in review, once, and readers see nothing of it', async () => {
  const title = `Drafted by an agent ${randomUUID()}`;
  const comparison = { title, slug: `drafted-${randomUUID()}`, options: [{ option: 'nodejs' }] };
  const visitor = await anAgent(baseUrl);
  expect(await visitor.call('draft_comparison', { comparison })).toMatchObject({ isError: true });
  const { call } = await anAgent(baseUrl, await aKey('write-drafts'));
  const wrong = await call('draft_comparison', {
    comparison: { ...comparison, options: [{ option: 'no' }] },
  });
  expect(wrong.said.problems[0].field).toContain('option');
  expect((await call('draft_comparison', { comparison })).said).toMatchObject({
    isStored: true,
    state: expect.stringContaining('In review'),
  });
  const api = await asAdministrator();
  const where = `where[slug][equals]=${comparison.slug}`;
  expect(await api.need('GET', `/api/comparisons?draft=true&depth=0&${where}`)).toMatchObject({
    docs: [{ title, _status: 'draft', reviewState: 'in-review' }],
  });
  expect((await fetch(`${baseUrl}/compare/${comparison.slug}`)).status).toBe(404);
  expect(await visitor.call('read_comparison', { slug: comparison.slug })).toMatchObject({ isError: true });
});

test.for<readonly [string, string, number]>([
  ['half a message', '{"jsonrpc":', 400],
  ['too deep a message', '['.repeat(50_000), 400],
  ['a message of three megabytes', `"${'x'.repeat(3_000_000)}"`, 413],
])('the built site answers %s at once, and the next request as well', async ([, body, status]) => {
  const headers = { 'content-type': 'application/json', accept: 'application/json, text/event-stream' };
  const signal = AbortSignal.timeout(5_000);
  const answer = await fetch(`${baseUrl}/api/mcp`, { method: 'POST', headers, body, signal });
  expect([answer.status, await answer.json()]).toMatchObject([status, { jsonrpc: '2.0', id: null }]);
  // On the same connection: nothing of the refused message may stand before it.
  const next = await fetch(`${baseUrl}/api/topics?limit=1`, { signal: AbortSignal.timeout(5_000) });
  expect(next.status).toBe(200);
});

test('the built site carries out an import once for each key, and refuses with the reason', async () => {
  const authorization = await aKey('write-drafts');
  const send = (name: string, key: string) =>
    fetch(`${baseUrl}/api/comparisons/import`, {
      method: 'POST',
      headers: { authorization, 'idempotency-key': key },
      body: JSON.stringify({ format: 'verdict/comparisons', version: 1, topics: [{ name }] }),
    });
  const [key, name] = [`"${randomUUID()}"`, `Topic ${randomUUID()}`];
  const first = await send(name, key);
  const again = await send(name, key);
  expect([first.status, again.status, again.headers.get('idempotency-replayed')]).toEqual([200, 200, 'true']);
  expect(await again.text()).toBe(await first.text());
  const other = await send('Another', key);
  expect([other.status, await other.json()]).toMatchObject([
    422,
    { errors: [{ data: { reason: 'idempotency-key-reused' } }] },
  ]);
  expect((await send(name, 'two keys')).status).toBe(400);
});
