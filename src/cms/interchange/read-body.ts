import { APIError } from 'payload';
import { largestFile, tooLarge } from '../../domain/interchange/largest-file';
import { readUpTo } from '../read-up-to';

/** A file as text, read no further than it may be large. */
export async function readBody(body: ReadableStream<Uint8Array> | null | undefined): Promise<string> {
  const bytes = await readUpTo(body, largestFile);
  if (bytes === null) throw new APIError(`The file ${tooLarge}.`, 413, null, true);
  return decodeText(bytes);
}

export function decodeText(bytes: Uint8Array): string {
  const text = decodeUtf8(bytes);
  if (text !== null) return text;
  const message = `The file is not UTF-8 text (line ${findForeignLine(bytes)}). Save it as UTF-8 and try again.`;
  throw new APIError(message, 400, null, true);
}

function decodeUtf8(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** No character of UTF-8 has a line feed in it, so each line stands for itself. */
function findForeignLine(bytes: Uint8Array): number {
  let line = 1;
  for (let start = 0; ; line += 1) {
    const end = bytes.indexOf(0x0a, start);
    if (end === -1 || decodeUtf8(bytes.subarray(start, end)) === null) return line;
    start = end + 1;
  }
}
