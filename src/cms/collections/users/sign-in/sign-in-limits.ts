import { createHash } from 'node:crypto';
import type { PayloadRequest } from 'payload';
import { clientAddress } from '../../../../rate-limits/client-address';
import { type RateLimit, secondsToWait } from '../../../../rate-limits/rate-limit';
import { tooMany } from '../../../../rate-limits/too-many';

/** Wrong passwords for one e-mail address, whoever tries, and whether or not somebody has that address. */
export const triesForAddress: RateLimit = { name: 'sign-in-address', points: 8, duration: 600 };
/** Wrong passwords from one place, whatever address they are for. */
export const triesFromPlace: RateLimit = { name: 'sign-in', points: 30, duration: 600 };
export const resetsFromPlace: RateLimit = { name: 'reset-password', points: 20, duration: 600 };
export const mailsFromPlace: RateLimit = { name: 'forgot-password', points: 20, duration: 3600 };
export const mailsToAddress: RateLimit = { name: 'forgot-password-address', points: 5, duration: 3600 };

interface Tried {
  readonly limit: RateLimit;
  readonly key: string;
  readonly doing: string;
}

/** Counts the try, and refuses it if there were too many. */
export async function countTry(req: PayloadRequest, { limit, key, doing }: Tried): Promise<void> {
  const wait = await secondsToWait(req.payload, limit, key);
  if (wait === 0) return;
  req.payload.logger.warn({ msg: doing, limit: limit.name, place: placeOf(req) });
  throw tooMany(limit, wait, doing);
}

/** Addresses are counted without being kept. */
export function addressKey(email: string): string {
  return createHash('sha256').update(email).digest('hex');
}

/** Enough of it to see in a log which tries were for the same address. */
export function shortKey(email: string): string {
  return addressKey(email).slice(0, 12);
}

export function placeOf({ headers }: PayloadRequest): string {
  return clientAddress(headers);
}

/** As Payload looks addresses up. */
export function settledEmail(value: unknown): string {
  return typeof value === 'string' ? value.toLowerCase().trim() : '';
}
