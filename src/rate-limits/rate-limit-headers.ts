import type { RateLimit } from './rate-limit';
import type { Counted } from './request-counter';

/** The two fields of draft-ietf-httpapi-ratelimit-headers: what holds, and how much of it is left. */
export function rateLimitHeaders(limit: RateLimit, { left, resetsIn }: Counted): [string, string][] {
  return [
    ['RateLimit-Policy', `"${limit.name}";q=${limit.points};w=${limit.duration}`],
    ['RateLimit', `"${limit.name}";r=${Math.max(0, left)};t=${resetsIn}`],
  ];
}
