import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { afterEach, expect, test } from 'vitest';
import { answerOutage } from '../../../src/cli/server/answer-outage.mjs';

let server: Server | undefined;
afterEach(() => {
  server?.close();
  globalThis.verdictDatabaseAway = undefined;
});

type Answer = (request: IncomingMessage, response: ServerResponse) => void;

/** A server behind it that answers so, and whose database fails meanwhile or does not. */
async function ask(path: string, { answer, fails }: { answer: Answer; fails: boolean }) {
  server = createServer((request, response) => {
    answerOutage(request, response);
    if (fails) globalThis.verdictDatabaseAway = { at: performance.now(), reason: 'its disk is full' };
    answer(request, response);
  }).listen(0);
  const address = server.address();
  const port = typeof address === 'object' ? address?.port : '';
  const got = await fetch(`http://127.0.0.1:${port}${path}`);
  return { status: got.status, headers: got.headers, text: await got.text() };
}

const failed =
  (type: string, words: string): Answer =>
  (_request, response) => {
    response.statusCode = 500;
    response.setHeader('Content-Type', type);
    response.write(words);
    response.end('…');
  };

test('a page that could not be rendered for want of the database keeps its words and says when to come back', async () => {
  const answer = failed('text/html; charset=utf-8', '<h1>Something went wrong</h1>');
  const { status, headers, text } = await ask('/compare/a-vs-b', { answer, fails: true });
  expect([status, headers.get('retry-after'), headers.get('cache-control')]).toEqual([503, '5', 'no-store']);
  expect(text).toBe('<h1>Something went wrong</h1>…');
});

test('a program gets a reason as JSON', async () => {
  const answer = failed('text/html', 'The error page that Next has for everything');
  const { status, headers, text } = await ask('/compare/a-vs-b.json', { answer, fails: true });
  expect([status, headers.get('content-type')]).toEqual([503, 'application/json']);
  expect(JSON.parse(text).errors[0].message).toContain('The database cannot be reached');
});

test('the panel says what is wrong with the database', async () => {
  const { status, text } = await ask('/admin/collections/topics', {
    answer: failed('text/html', '<div>'),
    fails: true,
  });
  expect([status, text]).toEqual([503, expect.stringContaining('not its database: its disk is full.')]);
  expect(text).not.toContain('<div>');
});

test('nobody who is signed in to the panel is led to the sign-in because they cannot be looked up', async () => {
  const answer: Answer = (_request, response) => {
    response.statusCode = 307;
    response.setHeader('Location', '/admin/login').end();
  };
  const { status, headers } = await ask('/admin', { answer, fails: true });
  expect([status, headers.get('location')]).toEqual([503, null]);
});

test('a fault that has nothing to do with the database stays what it is', async () => {
  globalThis.verdictDatabaseAway = { at: performance.now(), reason: 'earlier' };
  const { status, headers } = await ask('/compare/a-vs-b', {
    answer: failed('text/html', 'x'),
    fails: false,
  });
  expect([status, headers.get('retry-after')]).toEqual([500, null]);
});

test('a page from the cache is answered, whatever the database does', async () => {
  const answer: Answer = (_request, response) => response.end('kept');
  expect(await ask('/', { answer, fails: true })).toMatchObject({ status: 200, text: 'kept' });
});
