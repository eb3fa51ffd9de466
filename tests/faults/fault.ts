import type { Stage } from './stage/stage';

/** How long what fails stays away: shortened in the usual run, as long as was asked for in the full one. */
export interface Durations {
  readonly isFull: boolean;
  /** Load before the fault, so that there is something to lose. */
  readonly beforeMs: number;
  readonly awayMs: number;
  readonly slowMs: number;
  readonly hangingMs: number;
  readonly deafMs: number;
}

/** What the clients' records say, held against the database and the pages afterwards. */
export interface Outcome {
  readonly requests: number;
  readonly acknowledged: number;
  /** Acknowledged writes that are not there. */
  readonly lost: readonly string[];
  /** Pages that show something else than the database holds, 5 s after recovery. */
  readonly stale: readonly string[];
  /** Published pages that answered 5xx, or not at all. */
  readonly failedPages: readonly string[];
  /** Instances that ended without being asked to. */
  readonly exits: number;
  /** Whether the fault cost anybody an answer. */
  readonly wasRefused: boolean;
  /** From the end of the fault to the first acknowledgement of a write that was sent after it; null: there was none. */
  readonly recoveryMs: number | null;
}

export interface Fault {
  /** As a rule, in plain words. */
  readonly name: string;
  readonly load: string;
  /** Why it cannot be tried on this machine; null: it can. */
  readonly lacks?: (stage: Stage) => string | null;
  readonly run: (stage: Stage, durations: Durations) => Promise<Outcome>;
}
