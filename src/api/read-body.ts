import { deepestNesting } from '../domain/request-size/deepest-nesting';
import { refuse } from './refuse';

/** The text of a long comparison is some hundred kilobytes; pictures come as forms. */
export const largestBody = 5_000_000;
/** Lists in lists of rich text lie some forty deep. */
const deepestBody = 100;

export type Bytes = Uint8Array<ArrayBuffer>;

export interface ReadBody {
  readonly bytes: Bytes;
  readonly text: string;
}

/** A body that is no larger than it may be, or the answer to one that is. */
export async function readBody(request: Request): Promise<ReadBody | Response> {
  const bytes = await readBytes(request, largestBody);
  return bytes instanceof Response ? bytes : { bytes, text: new TextDecoder().decode(bytes) };
}

export async function readBytes(request: Request, most: number): Promise<Bytes | Response> {
  const tooLarge = () => refuse(413, `The body of a request may have at most ${most / 1_000_000} MB.`);
  if (Number(request.headers.get('content-length') ?? 0) > most) return tooLarge();
  const parts: Uint8Array[] = [];
  let size = 0;
  const reader = request.body?.getReader();
  for (let part = await reader?.read(); part && !part.done; part = await reader?.read()) {
    size += part.value.byteLength;
    if (size > most) {
      await reader?.cancel();
      return tooLarge();
    }
    parts.push(part.value);
  }
  return new Uint8Array(Buffer.concat(parts));
}

/** An object, or the answer to what is none. Nothing at all is an empty object. */
export function parseBody(text: string): Readonly<Record<string, unknown>> | Response {
  if (text.trim() === '') return {};
  if (deepestNesting(text, deepestBody) > deepestBody)
    return refuse(400, `Objects and lists may lie at most ${deepestBody} deep in each other.`);
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) return { ...value };
  } catch {
    return refuse(400, 'The body is not JSON that can be read.');
  }
  return refuse(400, 'The body has to be an object as JSON.');
}

/** The request, whose body was read, once more; of the kind as Payload spells it, where that is known. */
export function withBody({ url, method, headers, signal }: Request, body: Bytes, kind?: string): Request {
  const request = new Request(url, { method, headers, signal, body });
  if (kind !== undefined) request.headers.set('content-type', kind);
  return request;
}
