import { APIError } from 'payload';
import type { RateLimit } from './rate-limit';

/** Refuses with 429; how long to wait is told in words, in the data, and by `answer-errors.ts` in the headers. */
export function tooMany(limit: RateLimit, wait: number, doing: string): APIError {
  const minutes = Math.ceil(wait / 60);
  const later = minutes === 1 ? 'in a minute' : `in ${minutes} minutes`;
  const data = { retryAfter: wait, limit: { ...limit } };
  return new APIError(`${doing} Please try again ${later}.`, 429, data, true);
}
