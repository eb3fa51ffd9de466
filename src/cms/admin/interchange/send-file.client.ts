'use client';

import { z } from 'zod';
import { largestFile, tooLarge } from '../../../domain/interchange/largest-file';

const report = z.object({
  isWritten: z.boolean(),
  documents: z.array(
    z.object({
      collection: z.string(),
      name: z.string(),
      action: z.enum(['new', 'changed', 'unchanged']),
      differences: z.array(z.object({ field: z.string(), before: z.string(), after: z.string() })),
    }),
  ),
  problems: z.array(
    z.object({ line: z.number(), column: z.number(), field: z.string(), message: z.string() }),
  ),
});
const line = z.union([
  z.object({ progress: z.object({ done: z.number(), total: z.number(), name: z.string() }) }),
  z.object({ report }),
  z.object({ error: z.string() }),
]);
const refusal = z.object({ errors: z.array(z.object({ message: z.string() })).min(1) });

export type Report = z.infer<typeof report>;
export interface Progress {
  readonly done: number;
  readonly total: number;
}

interface Sending {
  readonly url: string;
  readonly file: File;
  readonly onProgress: (progress: Progress) => void;
}

/** Sends a file to be imported and tells how far it is. Throws what the server says in refusing. */
export async function sendFile({ url, file, onProgress }: Sending): Promise<Report> {
  if (file.size > largestFile) throw new Error(`${file.name} ${tooLarge}.`);
  const response = await fetch(url, {
    method: 'POST',
    body: file,
    credentials: 'include',
    headers: { Accept: 'application/x-ndjson', 'Content-Type': 'application/octet-stream' },
  });
  if (!response.ok || !response.body) throw new Error(await refusalOf(response));
  for await (const text of linesOf(response.body)) {
    const said = line.parse(JSON.parse(text));
    if ('error' in said) throw new Error(said.error);
    if ('report' in said) return said.report;
    onProgress(said.progress);
  }
  throw new Error(
    'The connection was lost before the answer came. Check the file again: it may have been imported.',
  );
}

async function refusalOf(response: Response): Promise<string> {
  const parsed = refusal.safeParse(await response.json().catch(() => null));
  const said = parsed.data?.errors[0]?.message;
  return said ?? `The server answered ${response.status}. Nothing was changed.`;
}

async function* linesOf(stream: ReadableStream<Uint8Array>): AsyncGenerator<string> {
  const reader = stream.getReader();
  const decoder = new TextDecoder();
  let rest = '';
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    const lines = (rest + decoder.decode(part.value, { stream: true })).split('\n');
    rest = lines.pop() ?? '';
    yield* lines.filter(Boolean);
  }
  if (rest) yield rest;
}
