import type { PayloadRequest } from 'payload';
import { readUpTo } from '../cms/read-up-to';
import { checkJsonText } from '../domain/interchange/json-text';
import { refuseMessage } from './refuse-message';

const largestMessage = 2_000_000;

/**
 * The plugin reads a message of any size, answers every message of a batch, and never answers at all what is no JSON or
 * nested too deep. So it gets nothing but one sound message; the refusal of any other is the answer.
 */
export async function admitMessage(req: PayloadRequest): Promise<Response | null> {
  const bytes = await readUpTo(req.body, largestMessage);
  if (bytes === null) return refuseMessage(413, 'tooLarge');
  const text = decode(bytes);
  if (text === null) return refuseMessage(400, 'notText');
  const [problem] = checkJsonText(text);
  if (problem) return refuseMessage(400, 'notJson', problem.message);
  if (text.trimStart().startsWith('[')) return refuseMessage(400, 'batch');
  const read = { value: new Blob([text]).stream(), configurable: true };
  Object.defineProperty(req, 'body', read);
  return null;
}

function decode(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}
