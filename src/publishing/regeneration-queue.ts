interface QueueOptions {
  readonly regenerate: (path: string) => Promise<void>;
  readonly rendersUnderWay: (path: string) => number;
  readonly onFailure: (path: string, error: unknown) => void;
  /** Told of fresh pages whose old answer may have been kept after caches in front were told of the change. */
  readonly tellCaches?: (path: string) => void;
  /** Pages that somebody waits for, rendered at a time; the rest of the process must go on answering. */
  readonly concurrency?: number;
  /** How long after a change pages that nobody waits for are left alone. */
  readonly quietMs?: number;
  readonly retryAfterMs?: (attempt: number) => number;
}

/** A page that changed and was not rendered anew yet. */
interface Outdated {
  readonly since: number;
  attempts: number;
  failedAt: number;
  isRetrying: boolean;
  /** Whether somebody was, or may yet be, given the old page since. */
  wasShown: boolean;
  waiting: Waiting | null;
}

interface Waiting {
  readonly promise: Promise<void>;
  readonly letGo: () => void;
}

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
/** What takes longer is not waited for before the next page is begun. */
const longestTurnMs = 2_000;
const longestPauseMs = 500;
/** Answers that were on their way at the change have arrived by then, and caches in front are told a second time. */
const onTheirWayMs = 1_000;

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
    const outdated = this.#outdated.get(path) ?? newlyOutdated();
    this.#outdated.set(path, outdated);
    // What is being rendered for a reader may be the old page, and reach caches after they were told.
    if (this.#options.rendersUnderWay(path) > 0) outdated.wasShown = true;
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
      const direct = take(this.#direct);
      if (direct === undefined) await this.#runDependant(quiet);
      else await this.#takeTurn(direct);
    }
    this.#isWorkingOff = false;
  }

  /** However many there are, at least half of the time is left for readers, and all of it while some wait. */
  async #runDependant(quiet: number): Promise<void> {
    if (performance.now() - this.#wantedAt < quiet) return pause(quiet);
    const started = performance.now();
    const path = take(this.#dependant);
    if (path !== undefined) await this.#takeTurn(path);
    await pause(Math.min(longestPauseMs, performance.now() - started));
  }

  async #takeTurn(path: string): Promise<void> {
    await Promise.race([this.#run(path), pause(longestTurnMs)]);
  }

  async #run(path: string): Promise<void> {
    const othersUnderWay = this.#options.rendersUnderWay(path) > 0;
    this.#running.add(path);
    try {
      await this.#options.regenerate(path);
      this.#running.delete(path);
      if (othersUnderWay) setTimeout(() => this.#lookAgain(path), secondLookAfterMs).unref();
      if (this.#again.delete(path)) this.#resume(path);
      else this.#finish(path);
    } catch (error) {
      this.#running.delete(path);
      this.#again.delete(path);
      this.#retry(path);
      this.#options.onFailure(path, error);
    }
    this.#serve();
  }

  #finish(path: string): void {
    const outdated = this.#outdated.get(path);
    this.#outdated.delete(path);
    if (outdated === undefined) return;
    outdated.waiting?.letGo();
    const tookLong = performance.now() - outdated.since > onTheirWayMs;
    if (outdated.wasShown || tookLong) this.#options.tellCaches?.(path);
  }

  #resume(path: string): void {
    const outdated = this.#outdated.get(path);
    if (outdated === undefined || this.#running.has(path) || this.#wanted.has(path)) return;
    this.#dependant.delete(path);
    if (outdated.waiting) this.#wanted.add(path);
    else this.#direct.add(path);
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
    showOld(outdated);
    if (outdated.isRetrying) return;
    outdated.isRetrying = true;
    const wait = this.#options.retryAfterMs ?? ((count) => Math.min(longestRetryMs, 250 * 2 ** count));
    const again = () => {
      outdated.isRetrying = false;
      // The old page was given out: before those that nobody has missed.
      if (this.#outdated.get(path) === outdated) this.#resume(path);
    };
    setTimeout(again, wait(outdated.attempts)).unref();
  }
}

function newlyOutdated(): Outdated {
  return {
    since: performance.now(),
    attempts: 0,
    failedAt: Number.NEGATIVE_INFINITY,
    isRetrying: false,
    wasShown: false,
    waiting: null,
  };
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
