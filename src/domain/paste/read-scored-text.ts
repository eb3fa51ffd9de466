import { bestScore } from '../ranking';

export interface ScoredText {
  readonly text: string;
  /** Null where the text names none. */
  readonly score: number | null;
}

const scoreAtEnd = /(?:^|[\s(:,;–—-])\(?(\d+(?:[.,]\d+)?)\s*\/\s*10\)?$/;

/**
 * A score is written "7/10", alone or at the end of the text: "Fast (7/10)", "Fast, 7.5 / 10". Everything else is text,
 * a bare number too: nobody can tell "7" of ten from 7 milliseconds.
 */
export function readScoredText(pasted: string): ScoredText {
  const trimmed = pasted.trim();
  const match = scoreAtEnd.exec(trimmed);
  const score = match ? readScore(match[1] ?? '') : null;
  if (!match || score === null) return { text: trimmed, score: null };
  return { text: trimmed.slice(0, match.index).replace(/[\s(:,;–—-]+$/, ''), score };
}

/** A number from 0 to 10, with a point or a comma, perhaps followed by "/10"; null for everything else. */
export function readScore(pasted: string): number | null {
  const match = /^(\d+(?:[.,]\d+)?)(?:\s*\/\s*10)?$/.exec(pasted.trim());
  const score = match ? Number((match[1] ?? '').replace(',', '.')) : Number.NaN;
  return score >= 0 && score <= bestScore ? score : null;
}
