import { createServer, type IncomingMessage, request, type Server, type ServerResponse } from 'node:http';
import { afterEach } from 'vitest';
import { EncodedDocuments } from '../../src/cli/server/encoded-documents.mjs';

let server: Server | undefined;

afterEach(() => {
  server?.close();
  globalThis.verdictRegenerations = undefined;
});

/** A server that sends what it answers as the site sends what Next answers. */
export function serveDocuments(answer: (response: ServerResponse) => void): void {
  const documents = new EncodedDocuments();
  server = createServer((incoming, response) => {
    if (documents.answer(incoming, response)) return;
    documents.send(incoming, response);
    answer(response);
  }).listen(0);
}

interface Answer {
  readonly status: number | undefined;
  readonly headers: IncomingMessage['headers'];
  readonly body: Buffer;
}

export function ask(headers: Record<string, string> = {}, method = 'GET', path = '/'): Promise<Answer> {
  const address = server?.address();
  if (typeof address !== 'object') throw new Error('No server listens');
  const port = address?.port;
  return new Promise((resolve, reject) => {
    request({ port, path, method, headers, agent: false }, async (response) => {
      const parts: Buffer[] = [];
      for await (const part of response) parts.push(part);
      resolve({ status: response.statusCode, headers: response.headers, body: Buffer.concat(parts) });
    })
      .on('error', reject)
      .end();
  });
}

export async function tag(headers: Record<string, string> = {}): Promise<string> {
  return String((await ask(headers)).headers.etag);
}
