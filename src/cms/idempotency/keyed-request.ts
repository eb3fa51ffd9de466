import { createHash } from 'node:crypto';
import { APIError, type PayloadRequest } from 'payload';
import { parseIdempotencyKey } from '../../domain/idempotency-key';

/** A request that is to be carried out once, however often it arrives. */
export interface KeyedRequest {
  /** Of the key and of who sent it: nobody meets another one's key. */
  readonly keyHash: string;
  /** Of all that decides what is done. */
  readonly requestHash: string;
}

/** The sender's key; null without one. */
export function idempotencyKeyOf({ headers }: PayloadRequest): string | null {
  const header = headers.get('idempotency-key');
  if (header === null) return null;
  const key = parseIdempotencyKey(header);
  if (key !== null) return key;
  const message =
    'Idempotency-Key has to be one key of 1 to 255 printable ASCII characters, best a UUID in quotation marks. Nothing was changed.';
  throw new APIError(message, 400, { reason: 'idempotency-key-malformed' }, true);
}

export function keyRequest(
  { user }: PayloadRequest,
  { key, request }: { readonly key: string; readonly request: readonly string[] },
): KeyedRequest {
  return { keyHash: hash([user?.collection ?? '', String(user?.id ?? ''), key]), requestHash: hash(request) };
}

/** No part can be taken for two: each is hashed by itself first. */
function hash(parts: readonly string[]): string {
  const each = parts.map((part) => createHash('sha256').update(part).digest('hex'));
  return createHash('sha256').update(each.join()).digest('hex');
}
