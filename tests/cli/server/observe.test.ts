import type { RequestListener } from 'node:http';
import { pino } from 'pino';
import { afterEach, expect, test } from 'vitest';
import { observed } from '../../../src/cli/server/observe.mjs';
import { logOptions } from '../../../src/logs/log-options.mjs';
import { type PlainServer, startPlainServer } from '../../setup/plain-server';

let server: PlainServer | null = null;
afterEach(async () => {
  await server?.stop();
  server = null;
});

const written: string[] = [];
const log = pino(logOptions('debug', {}), { write: (line: string) => void written.push(line) });
const nothing = { log, metrics: null, tracing: null };

async function serve(answer: RequestListener, sinks = {}): Promise<string> {
  written.length = 0;
  server = await startPlainServer(observed({ ...nothing, ...sinks }, answer));
  return server.origin;
}

const soon = { timeout: 10_000 };
const lines = () => written.map((line) => JSON.parse(line));
const lineOf = (msg: string) => expect.poll(() => lines().find((line) => line.msg === msg), soon);

test('a request keeps the id it came with, in the answer and in all its lines', async () => {
  const origin = await serve(async (request, response) => {
    await new Promise((resolve) => setTimeout(resolve, 1));
    log.info('looked something up');
    response.end(request.headers['x-request-id']);
  });
  const headers = { 'x-request-id': 'from-the-proxy-1' };
  const answer = await fetch(`${origin}/api/comparisons`, { headers });
  expect(answer.headers.get('x-request-id')).toBe('from-the-proxy-1');
  expect(await answer.text()).toBe('from-the-proxy-1');
  await lineOf('looked something up').toMatchObject({ requestId: 'from-the-proxy-1' });
  await lineOf('answered').toMatchObject({
    requestId: 'from-the-proxy-1',
    method: 'GET',
    url: '/api/comparisons',
    status: 200,
    level: 30,
  });
});

test.for([[undefined], ['short'], ['a"b{c}d e f'], ['x'.repeat(129)]])(
  'a request with the id %j gets one of its own',
  async ([given]) => {
    const origin = await serve((_, response) => void response.end());
    const answers = await Promise.all(
      [1, 2].map(() => fetch(origin, given === undefined ? {} : { headers: { 'x-request-id': given } })),
    );
    const ids = answers.map(({ headers }) => headers.get('x-request-id'));
    expect(ids[0]).toMatch(/^[\da-f-]{36}$/);
    expect(new Set(ids).size).toBe(2);
  },
);

test('a failure is written down whatever was asked for; a page that was served, only for who looks closely', async () => {
  const origin = await serve((request, response) => {
    response.writeHead(request.url === '/broken' ? 500 : 200).end();
  });
  await fetch(`${origin}/broken`);
  await lineOf('answered').toMatchObject({ status: 500, level: 50 });
  written.length = 0;
  await fetch(`${origin}/compare/a-vs-b`);
  await lineOf('answered').toMatchObject({ status: 200, level: 20 });
});

test('addresses are written down without what opens something', async () => {
  const origin = await serve((_, response) => void response.end());
  await fetch(`${origin}/preview/shared/1?token=Zq8notforanybody`);
  await lineOf('answered').toMatchObject({ url: '/preview/shared/1?token=[removed]' });
});

test('who goes away before the answer counts as gone', async () => {
  const counted: object[] = [];
  const metrics = { count: (request: object) => void counted.push(request) };
  const leaving = new AbortController();
  const origin = await serve(() => leaving.abort(), { metrics });
  await expect(fetch(`${origin}/search?q=a`, { signal: leaving.signal })).rejects.toThrow();
  await expect.poll(() => counted, soon).toMatchObject([{ kind: 'search', method: 'GET', status: 499 }]);
});
