import type { Cell } from './comparison';
import type { OptionId } from './outcome';

export const bestScore = 10;
/** What a criterion counts where nobody said otherwise. */
export const usualWeight = 1;
export const heaviestWeight = 5;

/** What a ranking needs of a row. */
export interface WeighedRow {
  readonly weight: number;
  readonly cells: Readonly<Record<OptionId, Pick<Cell, 'score'>>>;
}

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

/** Criteria an option was not scored on count against nobody: they are left out of its mean. */
export function rankOptions(
  rows: readonly WeighedRow[],
  options: readonly OptionId[],
): readonly RankedOption[] {
  const scorable = rows.filter((row) => row.weight > 0 && options.some((option) => isScored(row, option)));
  const means = options.map((option) => ({ option, ...meanScore(rows, option) }));
  return means
    .map((mean) => ({ ...mean, scorable: scorable.length, rank: rankOf(mean.score, means) }))
    .sort((a, b) => (a.rank ?? Number.POSITIVE_INFINITY) - (b.rank ?? Number.POSITIVE_INFINITY));
}

/** The options in first place, in the order given: several when they are level, none without a score. */
export function findLeaders(rows: readonly WeighedRow[], options: readonly OptionId[]): readonly OptionId[] {
  const means = options.map((option) => meanScore(rows, option).score);
  const best = Math.max(...means.map((mean) => mean ?? Number.NEGATIVE_INFINITY));
  return options.filter((_, index) => means[index] === best);
}

export function isScored(row: WeighedRow, option: OptionId): boolean {
  return scoreOf(row, option) !== null;
}

export function scoreOf(row: WeighedRow, option: OptionId): number | null {
  return row.cells[option]?.score ?? null;
}

function meanScore(rows: readonly WeighedRow[], option: OptionId) {
  let [weight, points, scoredOn] = [0, 0, 0];
  for (const row of rows) {
    const score = scoreOf(row, option);
    if (score === null || row.weight <= 0) continue;
    weight += row.weight;
    points += score * row.weight;
    scoredOn += 1;
  }
  return { score: weight === 0 ? null : roundMean(points / weight), scoredOn };
}

// Binary fractions do not add up exactly: 0.1 + 0.2 must share a rank with 0.3.
function roundMean(mean: number): number {
  return Math.round(mean * 1e6) / 1e6;
}

function rankOf(score: number | null, means: readonly { readonly score: number | null }[]): number | null {
  if (score === null) return null;
  return 1 + means.filter((other) => other.score !== null && other.score > score).length;
}
