import type { BasePayload } from 'payload';
import { RateLimiterMemory, RateLimiterPostgres, RateLimiterRes } from 'rate-limiter-flexible';

export interface RateLimit {
  readonly name: string;
  /** Requests in each window, and its length in seconds. */
  readonly points: number;
  readonly duration: number;
}

/** Counted in Postgres, so that it holds across instances; in memory while Postgres cannot be asked. */
const limiters = new WeakMap<object, Map<string, RateLimiterPostgres>>();

/** Seconds until the next try is welcome; 0 when this one is. */
export async function secondsToWait(payload: BasePayload, limit: RateLimit, key: string): Promise<number> {
  try {
    await limiterOf(payload, limit).consume(key);
    return 0;
  } catch (refusal) {
    if (refusal instanceof RateLimiterRes) return Math.max(1, Math.ceil(refusal.msBeforeNext / 1000));
    throw refusal;
  }
}

/** What was counted turned out to be no try: it does not count. */
export async function takeBack(payload: BasePayload, limit: RateLimit, key: string): Promise<void> {
  await limiterOf(payload, limit).reward(key);
}

/** Everything that was counted is forgotten. */
export async function forgetTries(payload: BasePayload, limit: RateLimit, key: string): Promise<void> {
  await limiterOf(payload, limit).delete(key);
}

function limiterOf(payload: BasePayload, { name, points, duration }: RateLimit): RateLimiterPostgres {
  const { pool } = payload.db;
  const known = limiters.get(pool) ?? new Map<string, RateLimiterPostgres>();
  limiters.set(pool, known);
  const limiter =
    known.get(name) ??
    new RateLimiterPostgres({
      storeClient: pool,
      storeType: 'pool',
      tableName: 'rate_limits',
      tableCreated: true,
      keyPrefix: name,
      points,
      duration,
      insuranceLimiter: new RateLimiterMemory({ keyPrefix: name, points, duration }),
    });
  known.set(name, limiter);
  return limiter;
}
