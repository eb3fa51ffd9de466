import type { Instant } from './comparison';

/**
 * `ok`: it answers. `guarded`: it turns programs away, so only a person can tell. `failing`: it did not answer, which may
 * pass. `broken`: it is gone, or did not answer a day later either.
 */
export type SourceState = 'ok' | 'guarded' | 'failing' | 'broken';

/** What one look at an address came to: an answer with its HTTP status, or the reason why there was none. */
export type SourceAnswer =
  | { readonly kind: 'answered'; readonly status: number }
  | { readonly kind: 'unreachable'; readonly problem: string };

export interface SourceRecord {
  readonly state: SourceState;
  readonly failures: number;
  readonly failingSince: Instant | null;
}

const gone = new Set([404, 410]);
const turnedAway = new Set([401, 403, 407, 429, 451]);
const aDay = 24 * 60 * 60 * 1000;

/** One failure may be a bad moment of theirs; two that lie a day apart are not. */
export function judgeSource(previous: SourceRecord | null, answer: SourceAnswer, now: Instant): SourceRecord {
  if (answer.kind === 'answered' && answer.status < 400)
    return { state: 'ok', failures: 0, failingSince: null };
  if (answer.kind === 'answered' && turnedAway.has(answer.status)) {
    return { state: 'guarded', failures: 0, failingSince: null };
  }
  const failures = (previous?.failures ?? 0) + 1;
  const failingSince = previous?.failingSince ?? now;
  const isGone = answer.kind === 'answered' && gone.has(answer.status);
  const lasts = failures >= 2 && Date.parse(now) - Date.parse(failingSince) >= aDay;
  return { state: isGone || lasts ? 'broken' : 'failing', failures, failingSince };
}
