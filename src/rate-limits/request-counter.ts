import { LRUCache } from 'lru-cache';

export interface Counted {
  /** Requests that are still welcome in this window; negative once there were too many. */
  readonly left: number;
  /** Seconds until the window ends. */
  readonly resetsIn: number;
}

interface Window {
  count: number;
  readonly endsAt: number;
}

/** More would be a flood from that many networks; the counts that are forgotten then are the oldest. */
const mostCounted = 100_000;

/** Counts in the memory of this process: asking a database before each request would cost more than most answers. */
export class RequestCounter {
  readonly #windows = new LRUCache<string, Window>({ max: mostCounted });

  count(key: string, limit: { readonly points: number; readonly duration: number }, now: number): Counted {
    const known = this.#windows.get(key);
    const window = known && known.endsAt > now ? known : { count: 0, endsAt: now + limit.duration * 1000 };
    window.count += 1;
    this.#windows.set(key, window);
    return {
      left: limit.points - window.count,
      resetsIn: Math.max(1, Math.ceil((window.endsAt - now) / 1000)),
    };
  }
}
