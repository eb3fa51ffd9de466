import { edgeAddress } from './edge-address';
import { type EdgeCache, PurgeRefused } from './edge-cache';

interface EdgeOptions {
  readonly caches: readonly EdgeCache[];
  readonly onFailure: (cache: string, error: unknown) => void;
  /** An answer that was on its way during the change may arrive after the first purge. */
  readonly secondLookAfterMs?: number;
  readonly retryAfterMs?: (attempt: number) => number;
}

const longestRetryMs = 2_000;
/** With more than this waiting, and with more calls than this, it is simpler to begin anew. */
const mostWaiting = 5_000;
const mostCalls = 500;
export const everything = '/*';

/**
 * Tells the caches in front of us which addresses show something that changed: exact ones, and patterns that end in `*`.
 * Each cache is told on its own and until it has heard; twice is harmless.
 */
export class EdgePurge {
  readonly #options: EdgeOptions;
  readonly #queues: readonly CacheQueue[];

  constructor(options: EdgeOptions) {
    this.#options = options;
    this.#queues = options.caches.map((cache) => new CacheQueue(cache, options));
  }

  /** Addresses that some cache has yet to be told of. */
  get size(): number {
    return this.#queues.reduce((sum, queue) => sum + queue.size, 0);
  }

  add(paths: readonly string[]): void {
    if (paths.length === 0 || this.#queues.length === 0) return;
    const addresses = [...new Set(paths.map(edgeAddress))];
    for (const queue of this.#queues) queue.add(addresses);
    const again = () => {
      for (const queue of this.#queues) queue.add(addresses);
    };
    setTimeout(again, this.#options.secondLookAfterMs ?? 1_000).unref();
  }
}

class CacheQueue {
  readonly #cache: EdgeCache;
  readonly #options: EdgeOptions;
  readonly #waiting = new Set<string>();
  #isTelling = false;
  #attempt = 0;

  constructor(cache: EdgeCache, options: EdgeOptions) {
    this.#cache = cache;
    this.#options = options;
  }

  get size(): number {
    return this.#waiting.size + (this.#isTelling ? 1 : 0);
  }

  add(addresses: readonly string[]): void {
    for (const address of addresses) this.#waiting.add(address);
    if (this.#waiting.size > Math.max(mostWaiting, mostCalls * this.#cache.batch)) {
      this.#waiting.clear();
      this.#waiting.add(everything);
    }
    void this.#tell();
  }

  async #tell(): Promise<void> {
    if (this.#isTelling) return;
    this.#isTelling = true;
    while (this.#waiting.size > 0) {
      const batch = this.#take();
      const wait = await this.#purge(batch);
      if (wait > 0) await new Promise((resolve) => setTimeout(resolve, wait).unref());
    }
    this.#isTelling = false;
  }

  #take(): string[] {
    const batch: string[] = [];
    for (const address of this.#waiting) {
      if (batch.length >= this.#cache.batch) break;
      batch.push(address);
    }
    for (const address of batch) this.#waiting.delete(address);
    return batch;
  }

  /** How long to wait before the next request. */
  async #purge(batch: readonly string[]): Promise<number> {
    try {
      await this.#cache.purge(batch);
      this.#attempt = 0;
      return this.#cache.pauseMs;
    } catch (error) {
      this.#options.onFailure(this.#cache.name, error);
      this.#attempt += 1;
      for (const address of batch) this.#waiting.add(address);
      return this.#waitAfter(error);
    }
  }

  #waitAfter(error: unknown): number {
    const asked = error instanceof PurgeRefused ? error.retryAfterMs : null;
    const own = this.#options.retryAfterMs ?? ((attempt) => Math.min(longestRetryMs, 250 * 2 ** attempt));
    return Math.max(asked ?? 0, own(this.#attempt), this.#cache.pauseMs);
  }
}
