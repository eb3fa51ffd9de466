import type { Payload } from 'payload';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { aClientKey, anAgent } from '../setup/agent';
import { type HttpSite, startHttpSite } from '../setup/http-site';
import { startTestPayload } from '../setup/test-payload';

let payload: Payload;
let stop: () => Promise<void>;
let site: HttpSite;

beforeAll(async () => {
  ({ payload, stop } = await startTestPayload());
  site = await startHttpSite(payload);
});
afterAll(async () => {
  await site.stop();
  await stop();
});

interface Sent {
  readonly method?: string;
  readonly body?: string | Uint8Array<ArrayBuffer>;
  readonly headers?: Record<string, string>;
}

/** As an agent sends it, but for what the test is about. */
async function send({ method = 'POST', body, headers = {} }: Sent) {
  const response = await fetch(`${site.url}/api/mcp`, {
    ...{ method, signal: AbortSignal.timeout(10_000) },
    headers: {
      'content-type': 'application/json',
      accept: 'application/json, text/event-stream',
      ...headers,
    },
    ...(body === undefined ? {} : { body }),
  });
  const text = await response.text();
  const line = text.startsWith('event:') ? (/^data: (.*)$/m.exec(text)?.[1] ?? '') : text;
  return {
    status: response.status,
    headers: response.headers,
    answer: line === '' ? null : JSON.parse(line),
  };
}

const call = (given: unknown) =>
  JSON.stringify({
    ...{ jsonrpc: '2.0', id: 1, method: 'tools/call' },
    params: { name: 'search_comparisons', arguments: given },
  });
const deep = `${'{"a":'.repeat(500)}1${'}'.repeat(500)}`;

test.for<readonly [string, Sent['body'], number, number]>([
  ['nothing', '', 400, -32700],
  ['half a message', '{"jsonrpc":"2.0","id":1,', 400, -32700],
  ['bytes that are no text', new Uint8Array([0x22, 0xff, 0xfe, 0x22]), 400, -32700],
  ['a thousand levels', deep, 400, -32700],
  ['endless brackets', '['.repeat(100_000), 400, -32700],
  ['a key given twice', '{"jsonrpc":"2.0","id":1,"id":2}', 400, -32700],
  ['an attack on prototypes', '{"__proto__":{"isAdmin":true},"jsonrpc":"2.0"}', 400, -32700],
  ['a batch', `[${call({})},${call({})}]`, 400, -32600],
  ['more than two megabytes', call({ query: 'x'.repeat(2_000_000) }), 413, -32600],
  ['null', 'null', 400, -32700],
  ['a number', '7', 400, -32700],
  ['an object of another kind', '{"hello":"world"}', 400, -32700],
])('%s is refused at once, in the words of the protocol', async ([, body, status, code]) => {
  const { status: given, answer } = await send({ ...(body === undefined ? {} : { body }) });
  expect([given, answer]).toEqual([
    status,
    { jsonrpc: '2.0', error: expect.objectContaining({ code }), id: null },
  ]);
});

test('a method that there is not is refused by its name', async () => {
  const { status, answer } = await send({ body: '{"jsonrpc":"2.0","id":7,"method":"comparisons/publish"}' });
  expect([status, answer]).toMatchObject([200, { id: 7, error: { code: -32601 } }]);
});

test('another type of content and another wish for the answer are refused', async () => {
  expect((await send({ body: call({}), headers: { 'content-type': 'text/plain' } })).status).toBe(415);
  expect((await send({ body: call({}), headers: { accept: 'text/html' } })).status).toBe(406);
});

test.for(['GET', 'DELETE'])('%s is told that there are no streams and sessions', async (method) => {
  const { status, headers, answer } = await send({ method });
  expect([status, headers.get('allow'), answer.error.code]).toEqual([405, 'POST', -32000]);
});

test('who comes with a key that is wrong, revoked or expired hears of it', async () => {
  const revoked = await aClientKey(payload, 'write-drafts');
  const where = { name: { equals: 'An agent to write-drafts' } };
  await payload.update({ collection: 'api-clients', where, data: { revoked: true } });
  for (const authorization of [
    revoked,
    `Bearer vk_${'x'.repeat(43)}`,
    'Bearer nonsense',
    'bearer',
    'Bearer ',
  ]) {
    const { status, headers, answer } = await send({ body: call({}), headers: { authorization } });
    expect([status, answer.error.message]).toEqual([401, expect.stringContaining('revoked or expired')]);
    expect(headers.get('www-authenticate')).toBe('Bearer error="invalid_token"');
  }
  await expect(anAgent(site.url, revoked)).rejects.toThrow('revoked or expired');
});

test('a notice is taken without an answer', async () => {
  const { status } = await send({ body: '{"jsonrpc":"2.0","method":"notifications/initialized"}' });
  expect(status).toBe(202);
});
