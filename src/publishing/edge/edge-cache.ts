/** A cache in front of us that can be told what changed. */
export interface EdgeCache {
  /** Without any secret: it is written into the log. */
  readonly name: string;
  /** Addresses that it takes with one request. */
  readonly batch: number;
  /** Between two requests; 0 where it takes as many as we have. */
  readonly pauseMs: number;
  /** Resolves when it has heard. Addresses that end in `*` are patterns. */
  readonly purge: (addresses: readonly string[]) => Promise<void>;
}

export const purgeTimeoutMs = 5_000;

/** It has not heard, and says when it will listen. */
export class PurgeRefused extends Error {
  constructor(
    message: string,
    readonly retryAfterMs: number | null,
  ) {
    super(message);
  }
}

/** @throws {PurgeRefused} unless the answer says that all is well */
export async function expectHeard(response: Response, what: string): Promise<void> {
  await response.body?.cancel();
  if (response.ok) return;
  const seconds = Number(response.headers.get('retry-after') ?? Number.NaN);
  const retryAfterMs = Number.isFinite(seconds) && seconds > 0 ? seconds * 1_000 : null;
  throw new PurgeRefused(`${what} was answered ${response.status}`, retryAfterMs);
}
