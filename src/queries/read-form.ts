import type { IncomingMessage } from 'node:http';

const largestForm = 64 * 1024;

/** A posted HTML form; null when it is larger than any honest message. */
export async function readForm(request: IncomingMessage): Promise<URLSearchParams | null> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request) {
    const part = Buffer.from(chunk);
    size += part.length;
    if (size <= largestForm) chunks.push(part);
  }
  return size > largestForm ? null : new URLSearchParams(Buffer.concat(chunks).toString('utf8'));
}
