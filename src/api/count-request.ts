import { createHash } from 'node:crypto';
import { readEnvironment } from '../env/read-environment';
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

export type Answer = (request: Request) => Promise<Response>;

const points = readEnvironment(process.env).apiRequestsPerMinute;
const duration = 60;
/** How much more than a visitor somebody may ask for who shows a key, and everybody at one place who shows anything. */
const timesForKey = 2;
const timesForSignedIn = 5;

/**
 * Counts a request before anything is done for it, and tells in the answer what is left. Whether a key or a session is
 * worth anything is not known yet, so whoever shows one is counted with everybody at the same address as well.
 */
export async function answerCounted(request: Request, answer: Answer): Promise<Response> {
  // REST and GraphQL are bundled apart; only `globalThis` is common to them.
  globalThis.verdictRequests ??= new RequestCounter();
  const counter = globalThis.verdictRequests;
  const counts = countsOf(request.headers).map(({ limit, key }) => ({
    limit,
    counted: counter.count(`${limit.name}:${key}`, limit, Date.now()),
  }));
  const over = counts.filter(({ counted }) => counted.left < 0);
  const response =
    over.length === 0
      ? await answer(request)
      : tooManyRequests(Math.max(...over.map(({ counted }) => counted.resetsIn)));
  for (const [name, value] of counts.flatMap(({ limit, counted }) => rateLimitHeaders(limit, counted)))
    response.headers.append(name, value);
  return response;
}

function tooManyRequests(wait: number): Response {
  const message = `There were too many requests. Please try again in ${wait} seconds.`;
  return refuse(429, message, [['Retry-After', String(wait)]]);
}

function countsOf(headers: Headers): Count[] {
  const key = clientAddress(headers);
  const authorization = headers.get('authorization');
  if (authorization === null && !headers.has('cookie'))
    return [{ limit: { name: 'visitor', points, duration }, key }];
  const signedIn = { limit: { name: 'signed-in', points: points * timesForSignedIn, duration }, key };
  const shown = /^Bearer +(.*)$/i.exec(authorization ?? '')?.[1];
  if (shown === undefined) return [signedIn];
  const limit = { name: 'key', points: points * timesForKey, duration };
  // However it is written, it is the same key.
  return [{ limit, key: createHash('sha256').update(shown.trim()).digest('hex') }, signedIn];
}
