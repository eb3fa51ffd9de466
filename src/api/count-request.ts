import { createHash } from 'node:crypto';
import { readEnvironment } from '../env';
import { clientAddress } from '../rate-limits/client-address';
import type { RateLimit } from '../rate-limits/rate-limit';
import { rateLimitHeaders } from '../rate-limits/rate-limit-headers';
import { RequestCounter } from '../rate-limits/request-counter';
import { refuse } from './refuse';

declare global {
  var verdictRequests: RequestCounter | undefined;
}

interface Count {
  readonly limit: RateLimit;
  readonly key: string;
}

interface Verdict {
  readonly headers: [string, string][];
  /** What to answer instead; null when the request is welcome. */
  readonly refusal: Response | null;
}

const points = readEnvironment(process.env).apiRequestsPerMinute;
const duration = 60;
/** How much more than a visitor somebody may ask for who shows a key, and everybody at one place who shows anything. */
const timesForKey = 2;
const timesForSignedIn = 5;

/**
 * Counts a request before anything is done for it. Whether a key or a session is worth anything is not known yet, so
 * whoever shows one is counted with everybody at the same address as well.
 */
export function countRequest({ headers }: Request, now = Date.now()): Verdict {
  // REST and GraphQL are bundled apart; only `globalThis` is common to them.
  globalThis.verdictRequests ??= new RequestCounter();
  const counter = globalThis.verdictRequests;
  const counts = countsOf(headers).map(({ limit, key }) => ({
    limit,
    counted: counter.count(`${limit.name}:${key}`, limit, now),
  }));
  const told = counts.flatMap(({ limit, counted }) => rateLimitHeaders(limit, counted));
  const waits = counts.filter(({ counted }) => counted.left < 0).map(({ counted }) => counted.resetsIn);
  if (waits.length === 0) return { headers: told, refusal: null };
  const wait = Math.max(...waits);
  const message = `There were too many requests. Please try again in ${wait} seconds.`;
  return { headers: told, refusal: refuse(429, message, [['Retry-After', String(wait)]]) };
}

function countsOf(headers: Headers): Count[] {
  const key = clientAddress(headers);
  const authorization = headers.get('authorization');
  if (authorization === null && !headers.has('cookie'))
    return [{ limit: { name: 'visitor', points, duration }, key }];
  const signedIn = { limit: { name: 'signed-in', points: points * timesForSignedIn, duration }, key };
  if (!authorization?.startsWith('Bearer ')) return [signedIn];
  const limit = { name: 'key', points: points * timesForKey, duration };
  return [{ limit, key: createHash('sha256').update(authorization).digest('hex') }, signedIn];
}
