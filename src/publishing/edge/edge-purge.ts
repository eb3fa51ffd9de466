import { purgePattern } from './purge-pattern';

interface EdgeOptions {
  /** Origins of the caches in front. */
  readonly caches: readonly string[];
  readonly onFailure: (cache: string, error: unknown) => void;
  /** An answer that was on its way during the change may arrive after the first purge. */
  readonly secondLookAfterMs?: number;
  readonly retryAfterMs?: (attempt: number) => number;
}

const timeoutMs = 5_000;
const longestRetryMs = 2_000;
/** With more than this waiting, it is simpler to begin anew. */
const mostWaiting = 5_000;
export const everything = '/*';

/**
 * Tells the caches in front of us which addresses show something that changed: exact ones, and patterns that end in `*`.
 * Each cache is told on its own and until it has heard; twice is harmless.
 */
export class EdgePurge {
  readonly #options: EdgeOptions;
  readonly #caches: readonly CacheInFront[];

  constructor(options: EdgeOptions) {
    this.#options = options;
    this.#caches = options.caches.map((origin) => new CacheInFront(origin, options));
  }

  /** Addresses that some cache has yet to be told of. */
  get size(): number {
    return this.#caches.reduce((sum, cache) => sum + cache.size, 0);
  }

  /** Without any there is nothing to find out for them. */
  get hasCaches(): boolean {
    return this.#caches.length > 0;
  }

  add(addresses: readonly string[]): void {
    if (addresses.length === 0 || this.#caches.length === 0) return;
    for (const cache of this.#caches) cache.add(addresses);
    const again = () => {
      for (const cache of this.#caches) cache.add(addresses);
    };
    setTimeout(again, this.#options.secondLookAfterMs ?? 1_000).unref();
  }
}

class CacheInFront {
  readonly #origin: string;
  readonly #options: EdgeOptions;
  readonly #waiting = new Set<string>();
  #isTelling = false;
  #attempt = 0;

  constructor(origin: string, options: EdgeOptions) {
    this.#origin = origin;
    this.#options = options;
  }

  get size(): number {
    return this.#waiting.size + (this.#isTelling ? 1 : 0);
  }

  add(addresses: readonly string[]): void {
    for (const address of addresses) this.#waiting.add(address);
    if (this.#waiting.size > mostWaiting) {
      this.#waiting.clear();
      this.#waiting.add(everything);
    }
    void this.#tell();
  }

  async #tell(): Promise<void> {
    if (this.#isTelling) return;
    this.#isTelling = true;
    let [address] = this.#waiting;
    while (address !== undefined) {
      this.#waiting.delete(address);
      if (!(await this.#purge(address))) break;
      [address] = this.#waiting;
    }
    this.#isTelling = false;
  }

  async #purge(address: string): Promise<boolean> {
    try {
      await purge(this.#origin, address);
      this.#attempt = 0;
      return true;
    } catch (error) {
      this.#options.onFailure(this.#origin, error);
      this.#attempt += 1;
      this.#waiting.add(address);
      const wait = this.#options.retryAfterMs ?? ((attempt) => Math.min(longestRetryMs, 250 * 2 ** attempt));
      setTimeout(() => void this.#tell(), wait(this.#attempt)).unref();
      return false;
    }
  }
}

async function purge(origin: string, address: string): Promise<void> {
  const response = await fetch(`${origin}${encodeURI(address.replace(/\*$/, ''))}`, {
    method: 'PURGE',
    headers: { 'x-purge-pattern': purgePattern(address) },
    redirect: 'manual',
    signal: AbortSignal.timeout(timeoutMs),
  });
  await response.body?.cancel();
  if (!response.ok) throw new Error(`PURGE ${address} was answered ${response.status}`);
}
