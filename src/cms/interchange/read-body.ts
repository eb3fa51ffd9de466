import { APIError } from 'payload';
import { largestFile } from './import-json';

/** A file as text, read no further than it may be large. */
export async function readBody(body: ReadableStream<Uint8Array> | null | undefined): Promise<string> {
  const parts: Uint8Array[] = [];
  let size = 0;
  const reader = body?.getReader();
  for (let part = await reader?.read(); part && !part.done; part = await reader?.read()) {
    size += part.value.byteLength;
    if (size > largestFile) {
      await reader?.cancel();
      throw new APIError(
        `The file is larger than ${largestFile / 1024 / 1024} MB: split it.`,
        413,
        null,
        true,
      );
    }
    parts.push(part.value);
  }
  return decodeText(Buffer.concat(parts));
}

export function decodeText(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    throw new APIError('The file is not UTF-8 text. Save it as UTF-8 and try again.', 400, null, true);
  }
}
