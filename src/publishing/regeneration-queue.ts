interface QueueOptions {
  readonly regenerate: (path: string) => Promise<void>;
  readonly rendersUnderWay: (path: string) => number;
  readonly onFailure: (path: string, error: unknown) => void;
  /** Pages rendered at a time; the rest of the process must go on answering. */
  readonly concurrency?: number;
  readonly retryAfterMs?: (attempt: number) => number;
}

/** A second look once a render that was under way during the change has certainly been stored. */
const secondLookAfterMs = 1_000;
/** Whatever kept a page from being rendered, readers wait for no more than this once it is over. */
const longestRetryMs = 2_000;

/**
 * Works off addresses, each at most once at a time. Addresses of the change itself go first; those of its dependants
 * follow. A failed one is tried again for as long as it takes.
 */
export class RegenerationQueue {
  readonly #options: QueueOptions;
  readonly #direct = new Set<string>();
  readonly #dependant = new Set<string>();
  readonly #running = new Set<string>();
  readonly #again = new Set<string>();
  readonly #attempts = new Map<string, number>();

  constructor(options: QueueOptions) {
    this.#options = options;
  }

  /** Addresses still waiting or being rendered. */
  get size(): number {
    return this.#direct.size + this.#dependant.size + this.#running.size;
  }

  addDirect(paths: readonly string[]): void {
    for (const path of paths) this.#add(path, this.#direct);
    this.#work();
  }

  addDependants(paths: readonly string[]): void {
    for (const path of paths) if (!this.#direct.has(path)) this.#add(path, this.#dependant);
    this.#work();
  }

  #add(path: string, queue: Set<string>): void {
    // A render that has begun may have read the old state: it has to be followed by another.
    if (this.#running.has(path)) this.#again.add(path);
    else queue.add(path);
    if (queue === this.#direct) this.#dependant.delete(path);
  }

  #work(): void {
    while (this.#running.size < (this.#options.concurrency ?? 2)) {
      const path = this.#take();
      if (path === undefined) return;
      void this.#run(path);
    }
  }

  #take(): string | undefined {
    const queue = this.#direct.size > 0 ? this.#direct : this.#dependant;
    const [path] = queue;
    if (path !== undefined) queue.delete(path);
    return path;
  }

  async #run(path: string): Promise<void> {
    const othersUnderWay = this.#options.rendersUnderWay(path) > 0;
    this.#running.add(path);
    try {
      await this.#options.regenerate(path);
      this.#attempts.delete(path);
      if (othersUnderWay) this.#later(path, secondLookAfterMs);
    } catch (error) {
      this.#options.onFailure(path, error);
      this.#retry(path);
    } finally {
      this.#running.delete(path);
      if (this.#again.delete(path)) this.#direct.add(path);
      this.#work();
    }
  }

  #retry(path: string): void {
    const attempt = (this.#attempts.get(path) ?? 0) + 1;
    this.#attempts.set(path, attempt);
    const wait = this.#options.retryAfterMs ?? ((count) => Math.min(longestRetryMs, 250 * 2 ** count));
    this.#later(path, wait(attempt));
  }

  #later(path: string, ms: number): void {
    setTimeout(() => this.addDependants([path]), ms).unref();
  }
}
