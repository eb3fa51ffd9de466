import fresh from 'fresh';
import { LRUCache } from 'lru-cache';
import { isAnonymous } from './shared-answers';

declare global {
  /** Counts what was written through this process, which knows of it before the database tells anybody. */
  var verdictWrites: number | undefined;
}

interface Held {
  readonly text: string;
  readonly headers: readonly (readonly [string, string])[];
  readonly state: string;
}

/** As long as a change is not heard of that nobody records: a bound on mistakes, not the means of freshness. */
const heldMs = 10_000;
const bytesPerCharacter = 2;
const bytesBeside = 1_000;

/**
 * Which state of what is published this process knows of; null while it hears of no changes. What was answered in the
 * same state is still the answer.
 */
export function publishedState(): string | null {
  const { verdictEpoch, verdictWrites = 0 } = globalThis;
  return typeof verdictEpoch === 'number' ? `${verdictEpoch}/${verdictWrites}` : null;
}

/** To be called before whoever wrote is answered: they may ask at once for what they wrote. */
export function noteWrite(): void {
  globalThis.verdictWrites = (globalThis.verdictWrites ?? 0) + 1;
}

/** Answers that are the same for everybody, for as long as nothing public changes, and in bounded memory. */
export class HeldAnswers {
  readonly #held: LRUCache<string, Held>;

  constructor(mostBytes: number) {
    this.#held = new LRUCache({
      ttl: heldMs,
      maxSize: mostBytes,
      maxEntrySize: mostBytes / 8,
      sizeCalculation: ({ text }, key) => (text.length + key.length) * bytesPerCharacter + bytesBeside,
    });
  }

  find(request: Request, asked: string): Response | null {
    if (!isAnonymous(request)) return null;
    const held = this.#held.get(keyOf(request, asked));
    if (held === undefined || held.state !== publishedState()) return null;
    return respond(request, held.text, new Headers(held.headers.map(([name, value]) => [name, value])));
  }

  /** `state` is the one from before the answer was made. */
  hold(request: Request, asked: string, { text, headers, state }: Answer): void {
    if (state === null || state !== publishedState() || !isAnonymous(request)) return;
    this.#held.set(keyOf(request, asked), { text, headers: [...headers], state });
  }
}

interface Answer {
  readonly text: string;
  readonly headers: Headers;
  readonly state: string | null;
}

/** Which origin may read an answer stands in its headers. */
function keyOf({ headers }: Request, asked: string): string {
  return `${headers.get('origin') ?? ''}\n${asked}`;
}

/** Nothing but headers where whoever asks has it already. */
export function respond(request: Request, text: string, headers: Headers): Response {
  const etag = headers.get('etag');
  const mayHaveIt = etag !== null && request.headers.has('if-none-match');
  if (!mayHaveIt || !fresh(Object.fromEntries(request.headers), { etag }))
    return new Response(text, { headers });
  headers.delete('Content-Type');
  return new Response(null, { status: 304, headers });
}
