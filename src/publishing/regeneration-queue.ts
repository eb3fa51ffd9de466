interface QueueOptions {
  readonly regenerate: (path: string) => Promise<void>;
  readonly rendersUnderWay: (path: string) => number;
  readonly onFailure: (path: string, error: unknown) => void;
  /** Told of addresses whose old answer may have been kept since caches in front were told of the change. */
  readonly onShownOld?: (path: string) => void;
  /** Pages that somebody waits for, rendered at a time; the rest of the process must go on answering. */
  readonly concurrency?: number;
  /** How long after a change pages that nobody waits for are left alone. */
  readonly quietMs?: number;
  readonly retryAfterMs?: (attempt: number) => number;
}

/** A page that changed and was not rendered anew yet. */
interface Outdated {
  attempts: number;
  failedAt: number;
  /** Whether somebody was given the old page since. */
  wasShown: boolean;
  waiting: Waiting | null;
}

interface Waiting {
  readonly promise: Promise<void>;
  readonly letGo: () => void;
}

const untried: Outdated = {
  attempts: 0,
  failedAt: Number.NEGATIVE_INFINITY,
  wasShown: false,
  waiting: null,
};
/** A second look once a render that was under way during the change has certainly been stored. */
const secondLookAfterMs = 1_000;
/** Whatever kept a page from being rendered, readers see the new one no later than this once it is over. */
const longestRetryMs = 2_000;
/** Readers get the old page rather than wait for longer. */
const patienceMs = 1_000;
/** After somebody waited in vain, nobody is made to wait for that long: whatever holds up one page holds up others. */
const impatientForMs = 2_000;
/** Enough for readers to ask first for what they want first. */
const quietMs = 150;
/** Whoever waited for one page may soon ask for the next. */
const readersStayMs = 1_000;

/**
 * Pages that changed. Whoever asks for one waits until it is rendered anew, so pages are rendered in the order in which
 * they are wanted; those that nobody asks for follow in the background: addresses of the change itself first, and those
 * of its dependants with pauses. What cannot be rendered is shown as it was, and tried again for as long as it takes.
 */
export class RegenerationQueue {
  readonly #options: QueueOptions;
  readonly #outdated = new Map<string, Outdated>();
  readonly #wanted = new Set<string>();
  readonly #direct = new Set<string>();
  readonly #dependant = new Set<string>();
  readonly #running = new Set<string>();
  readonly #again = new Set<string>();
  #isWorkingOff = false;
  #impatientUntil = 0;
  #wantedAt = Number.NEGATIVE_INFINITY;

  constructor(options: QueueOptions) {
    this.#options = options;
  }

  /** Addresses whose page is not fresh yet. */
  get size(): number {
    return this.#outdated.size;
  }

  /** Whether somebody waits, or did a moment ago, or a change's own pages are still to be rendered. */
  get isBusy(): boolean {
    return this.#direct.size > 0 || performance.now() - this.#wantedAt < readersStayMs;
  }

  addDirect(paths: readonly string[]): void {
    for (const path of paths) this.#add(path, this.#direct);
    void this.#workOff();
  }

  addDependants(paths: readonly string[]): void {
    for (const path of paths) this.#add(path, this.#dependant);
    void this.#workOff();
  }

  /** Resolves when the page is fresh, or is not waited for any longer; undefined where there is nothing to wait for. */
  whenFresh(path: string): Promise<void> | undefined {
    const outdated = this.#outdated.get(path);
    if (outdated === undefined) return undefined;
    const now = performance.now();
    // It has just failed, and is tried again anyway.
    if (now < outdated.failedAt + impatientForMs) return showOld(outdated);
    this.#wantedAt = now;
    this.#direct.delete(path);
    this.#dependant.delete(path);
    if (!this.#running.has(path)) this.#wanted.add(path);
    if (now < this.#impatientUntil) {
      this.#serve();
      return showOld(outdated);
    }
    outdated.waiting ??= this.#startWaiting(outdated);
    const { promise } = outdated.waiting;
    this.#serve();
    return promise;
  }

  #add(path: string, queue: Set<string>): void {
    const known = this.#outdated.get(path);
    if (known === undefined) this.#outdated.set(path, { ...untried });
    // A render that has begun may have read the old state: it has to be followed by another.
    if (this.#running.has(path)) this.#again.add(path);
    else if (!this.#wanted.has(path) && !this.#direct.has(path)) queue.add(path);
    if (this.#direct.has(path)) this.#dependant.delete(path);
  }

  #startWaiting(outdated: Outdated): Waiting {
    let resolve: () => void = () => undefined;
    const promise = new Promise<void>((done) => {
      resolve = done;
    });
    const timer = setTimeout(() => {
      this.#impatientUntil = performance.now() + impatientForMs;
      showOld(outdated);
    }, patienceMs);
    timer.unref();
    const letGo = () => {
      clearTimeout(timer);
      outdated.waiting = null;
      resolve();
    };
    return { promise, letGo };
  }

  /** Renders what somebody waits for. */
  #serve(): void {
    while (this.#running.size < (this.#options.concurrency ?? 2)) {
      const path = take(this.#wanted);
      if (path === undefined) return;
      void this.#run(path);
    }
  }

  /** Renders what nobody waits for, one page after the other. */
  async #workOff(): Promise<void> {
    if (this.#isWorkingOff) return;
    this.#isWorkingOff = true;
    const quiet = this.#options.quietMs ?? quietMs;
    await pause(quiet);
    while (this.#direct.size + this.#dependant.size > 0) {
      const started = performance.now();
      const isDependant = this.#direct.size === 0;
      const path = take(this.#direct) ?? take(this.#dependant);
      if (path !== undefined) await this.#run(path);
      // However many there are, at least half of the time is left for readers, and all of it while some wait.
      if (isDependant) await pause(performance.now() - started);
      while (performance.now() - this.#wantedAt < quiet) await pause(quiet);
    }
    this.#isWorkingOff = false;
  }

  async #run(path: string): Promise<void> {
    const othersUnderWay = this.#options.rendersUnderWay(path) > 0;
    this.#running.add(path);
    try {
      await this.#options.regenerate(path);
      this.#running.delete(path);
      if (othersUnderWay) setTimeout(() => this.#lookAgain(path), secondLookAfterMs).unref();
      if (this.#again.delete(path)) this.#resume(path, this.#direct);
      else this.#finish(path);
    } catch (error) {
      this.#running.delete(path);
      this.#again.delete(path);
      this.#options.onFailure(path, error);
      this.#retry(path);
    }
    this.#serve();
  }

  #finish(path: string): void {
    const outdated = this.#outdated.get(path);
    this.#outdated.delete(path);
    outdated?.waiting?.letGo();
    if (outdated?.wasShown) this.#options.onShownOld?.(path);
  }

  #resume(path: string, queue: Set<string>): void {
    const outdated = this.#outdated.get(path);
    const isTaken = [this.#running, this.#wanted, this.#direct].some((taken) => taken.has(path));
    if (outdated === undefined || isTaken) return;
    if (outdated.waiting) this.#wanted.add(path);
    else queue.add(path);
    this.#serve();
    void this.#workOff();
  }

  /** What was stored meanwhile may be old, and may have been given to somebody. */
  #lookAgain(path: string): void {
    this.addDependants([path]);
    const outdated = this.#outdated.get(path);
    if (outdated) outdated.wasShown = true;
  }

  #retry(path: string): void {
    const outdated = this.#outdated.get(path);
    if (outdated === undefined) return;
    outdated.attempts += 1;
    outdated.failedAt = performance.now();
    const wait = this.#options.retryAfterMs ?? ((count) => Math.min(longestRetryMs, 250 * 2 ** count));
    setTimeout(() => this.#resume(path, this.#dependant), wait(outdated.attempts)).unref();
    showOld(outdated);
  }
}

function showOld(outdated: Outdated): undefined {
  outdated.wasShown = true;
  outdated.waiting?.letGo();
}

function take(queue: Set<string>): string | undefined {
  const [path] = queue;
  if (path !== undefined) queue.delete(path);
  return path;
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms).unref());
}
