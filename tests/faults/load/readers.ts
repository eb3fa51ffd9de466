import { setTimeout as wait } from 'node:timers/promises';

export interface Reading {
  readonly at: number;
  readonly origin: string;
  readonly path: string;
  /** 0: no answer at all. */
  readonly status: number;
  readonly ms: number;
}

interface ReaderOptions {
  /** Where they ask, in turn. */
  readonly origins: readonly string[];
  readonly paths: readonly string[];
  readonly readers: number;
}

/** Readers who ask for published pages without end, and note what they got and when. */
export class Readers {
  readonly readings: Reading[] = [];
  readonly #loops: readonly Promise<void>[];
  #isOver = false;

  constructor(options: ReaderOptions) {
    this.#loops = Array.from({ length: options.readers }, (_, place) => this.#read(place, options));
  }

  /** Answers that a reader of a published page must never get. */
  get failures(): readonly Reading[] {
    return this.readings.filter(({ status }) => status === 0 || status >= 500);
  }

  async stop(): Promise<void> {
    this.#isOver = true;
    await Promise.all(this.#loops);
  }

  async #read(place: number, { origins, paths }: ReaderOptions): Promise<void> {
    for (let turn = place; !this.#isOver; turn += 1) {
      const origin = origins[turn % origins.length] ?? '';
      const path = paths[Math.floor(turn / origins.length) % paths.length] ?? '/';
      this.readings.push(await read(origin, path));
      await wait(25);
    }
  }
}

export async function read(origin: string, path: string): Promise<Reading> {
  const at = Date.now();
  const status = await fetch(`${origin}${path}`, {
    redirect: 'manual',
    signal: AbortSignal.timeout(30_000),
  }).then(
    async (answer) => {
      await answer.arrayBuffer();
      return answer.status;
    },
    () => 0,
  );
  return { at, origin, path, status, ms: Date.now() - at };
}
