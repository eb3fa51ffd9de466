import { createServer, type IncomingMessage, request, type Server } from 'node:http';
import compression from 'compression';
import { afterEach, expect, test } from 'vitest';
import { answerUnchanged } from '../../../src/cli/server/answer-unchanged.mjs';
import { EncodedDocuments } from '../../../src/cli/server/encoded-documents.mjs';
import { negotiateForm } from '../../../src/cli/server/negotiate-form.mjs';

let server: Server | undefined;
afterEach(() => server?.close());

/** The chain of the real server, before something that answers like Next: cached, and by address alone. */
function serve(): void {
  const documents = new EncodedDocuments();
  const compress = compression();
  server = createServer((incoming, response) => {
    negotiateForm(incoming, response);
    if (documents.answer(incoming, response)) return;
    // @ts-expect-error Its types speak of Express only.
    compress(incoming, response, () => undefined);
    answerUnchanged(incoming, response);
    documents.send(incoming, response);
    const url = incoming.url ?? '';
    response.setHeader('x-nextjs-cache', 'HIT');
    response.setHeader('Vary', 'x-own');
    const isTwin = /\.\w+(\?|$)/.test(url);
    response.setHeader('Content-Type', isTwin ? 'text/markdown' : 'text/html');
    if (isTwin) {
      response.setHeader('ETag', `W/"${url}"`);
      response.write(`twin ${url} `.repeat(200));
      response.end();
    } else response.end(`page ${url} `.repeat(200));
  }).listen(0);
}

interface Answer {
  readonly status: number | undefined;
  readonly headers: IncomingMessage['headers'];
  readonly body: string;
}

function ask(path: string, headers: Record<string, string> = {}, method = 'GET'): Promise<Answer> {
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

const browser = 'text/html,application/xhtml+xml,application/xml;q=0.9,image/avif,*/*;q=0.8';

test.for([
  [undefined, 'page /compare/a-vs-b'],
  ['', 'page /compare/a-vs-b'],
  ['*/*', 'page /compare/a-vs-b'],
  ['text/*', 'page /compare/a-vs-b'],
  ['image/png', 'page /compare/a-vs-b'],
  ['nonsense;;q=x', 'page /compare/a-vs-b'],
  [browser, 'page /compare/a-vs-b'],
  ['text/markdown', 'twin /compare/a-vs-b.md'],
  ['text/markdown, text/html;q=0.9, */*;q=0.1', 'twin /compare/a-vs-b.md'],
  ['text/html, text/markdown;q=0.9', 'page /compare/a-vs-b'],
  ['text/markdown;q=0.4, text/html;q=0.5', 'page /compare/a-vs-b'],
  ['text/markdown;q=0, */*', 'page /compare/a-vs-b'],
  ['application/json, text/plain, */*', 'twin /compare/a-vs-b.json'],
  ['text/csv', 'twin /compare/a-vs-b.csv'],
] as const)('who accepts %j gets what he likes best', async ([accept, expected]) => {
  serve();
  const { body, headers } = await ask('/compare/a-vs-b', accept === undefined ? {} : { accept });
  expect(body.startsWith(`${expected} `)).toBe(true);
  expect(headers.vary?.split(/, */)).toContain('Accept');
  expect(headers['content-location']).toBe(
    expected.startsWith('twin') ? expected.replace('twin ', '') : undefined,
  );
});

test('forms asked for by turns are never mixed up, repeated answers included', async () => {
  serve();
  for (let round = 0; round < 5; round += 1) {
    for (const [accept, kind] of [
      ['text/markdown', 'twin'],
      [browser, 'page'],
    ] as const) {
      const { body, headers } = await ask('/compare/a', { accept });
      expect([round, body.slice(0, 4)]).toEqual([round, kind]);
      expect(headers.vary?.split(/, */)).toContain('Accept');
    }
  }
});

test('an own address of a form, a list and everything else are left as they are', async () => {
  serve();
  for (const path of ['/compare/a.json', '/compare', '/compare/page/2', '/topics/a', '/', '/api/compare/a']) {
    const { body, headers } = await ask(path, { accept: 'text/markdown' });
    expect(body.slice(5, 5 + path.length)).toBe(path);
    expect(headers.vary).not.toMatch(/Accept(?!-)/);
  }
});

test('a question stays with the address', async () => {
  serve();
  const { body } = await ask('/compare/a?utm=b.c', { accept: 'text/markdown' });
  expect(body.startsWith('twin /compare/a.md?utm=b.c ')).toBe(true);
});

test('who has this edition is told so, in each form and coding; who has the other form gets this one', async () => {
  serve();
  for (const accept of ['text/markdown', browser]) {
    for (const coding of ['identity', 'gzip']) {
      const headers = { accept, 'accept-encoding': coding };
      const first = await ask('/compare/a', headers);
      const again = await ask('/compare/a', { ...headers, 'if-none-match': String(first.headers.etag) });
      expect([accept, coding, again.status, again.body]).toEqual([accept, coding, 304, '']);
      expect(again.headers.vary?.split(/, */)).toContain('Accept');
      const other = await ask('/compare/a', {
        accept: accept === browser ? 'text/markdown' : browser,
        'if-none-match': String(first.headers.etag),
      });
      expect(other.status).toBe(200);
    }
  }
});

test('only the headers are sent to who asks for those', async () => {
  serve();
  const { status, body, headers } = await ask('/compare/a', { accept: 'text/markdown' }, 'HEAD');
  expect([status, body, headers['content-location']]).toEqual([200, '', '/compare/a.md']);
});
