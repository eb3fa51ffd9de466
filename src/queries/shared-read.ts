/** A read of the published state that several pages need at the same moment. */
interface SharedRead<T> {
  readonly epoch: number;
  readonly startedAt: number;
  readonly answer: Promise<T>;
}

const sharedForMs = 1_000;
const mostShared = 200;

/**
 * After a change, a page, its JSON, the front page and the lists are rendered within the same moment, from the same
 * rows. Each is read once for all of them. Every change that is heard of begins a new epoch, and nothing is shared
 * across epochs, nor at all by a process that is not listening: so nobody is ever handed what was read before the change.
 */
export class SharedReads<T> {
  readonly #reads = new Map<string, SharedRead<T>>();
  readonly #forMs: number;

  constructor(forMs = sharedForMs) {
    this.#forMs = forMs;
  }

  read(key: string, find: () => Promise<T>): Promise<T> {
    const epoch = globalThis.verdictEpoch ?? null;
    if (epoch === null) return find();
    const known = this.#reads.get(key);
    if (known?.epoch === epoch && Date.now() - known.startedAt < this.#forMs) return known.answer;
    const answer = find();
    if (this.#reads.size >= mostShared) this.#reads.clear();
    this.#reads.set(key, { epoch, startedAt: Date.now(), answer });
    answer.catch(() => this.#reads.delete(key));
    return answer;
  }
}

declare global {
  /** Counts the changes this process has heard of; undefined or null while it hears of none. */
  var verdictEpoch: number | null | undefined;
}
