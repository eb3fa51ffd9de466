import type { Row } from './comparison';
import type { OptionId } from './outcome';

export const bestScore = 10;
/** What a criterion counts where nobody said otherwise. */
export const usualWeight = 1;

/** An option's weighted mean score, 0–10, over the criteria it was scored on; null when it has none. */
export interface RankedOption {
  readonly option: OptionId;
  readonly score: number | null;
  /** Criteria that counted for it, and those that could have. */
  readonly scoredOn: number;
  readonly scorable: number;
  /** 1 is best; options with equal scores share a rank; null without a score. */
  readonly rank: number | null;
}

type Scored = Pick<Row, 'weight' | 'cells'>;

/** Criteria an option was not scored on count against nobody: they are left out of its mean. */
export function rankOptions(rows: readonly Scored[], options: readonly OptionId[]): readonly RankedOption[] {
  const scorableRows = rows.filter(
    (row) => row.weight > 0 && options.some((option) => typeof row.cells[option]?.score === 'number'),
  );
  const means = options.map((option) => meanScore(scorableRows, option));
  return means
    .map((mean) => ({ ...mean, scorable: scorableRows.length, rank: rankOf(mean.score, means) }))
    .sort((a, b) => (a.rank ?? Number.POSITIVE_INFINITY) - (b.rank ?? Number.POSITIVE_INFINITY));
}

function meanScore(rows: readonly Scored[], option: OptionId) {
  const scored = rows.flatMap((row) => {
    const score = row.cells[option]?.score ?? null;
    return score === null ? [] : [{ score, weight: row.weight }];
  });
  const weight = scored.reduce((sum, entry) => sum + entry.weight, 0);
  const points = scored.reduce((sum, entry) => sum + entry.score * entry.weight, 0);
  return { option, score: weight === 0 ? null : roundMean(points / weight), scoredOn: scored.length };
}

// Binary fractions do not add up exactly: 0.1 + 0.2 must share a rank with 0.3.
function roundMean(mean: number): number {
  return Math.round(mean * 1e6) / 1e6;
}

function rankOf(score: number | null, means: readonly { readonly score: number | null }[]): number | null {
  if (score === null) return null;
  return 1 + means.filter((other) => other.score !== null && other.score > score).length;
}
