import type { OptionId } from '../outcome';
import { rankOptions, scoreOf, type WeighedRow } from '../ranking';

/** How much one row, by its place, adds to the leader's mean over the rival's; negative where it speaks for the rival. */
export interface Contribution {
  readonly row: number;
  readonly points: number;
}

/** The one option in first place before the best of the others. The contributions add up to `by`, strongest first. */
export interface Lead {
  readonly leader: OptionId;
  readonly rival: OptionId;
  readonly by: number;
  readonly contributions: readonly Contribution[];
}

/** Null where nobody leads alone, or nobody else is ranked. */
export function explainLead(rows: readonly WeighedRow[], options: readonly OptionId[]): Lead | null {
  const [first, second] = rankOptions(rows, options);
  if (!first || !second || first.score === null || second.score === null) return null;
  if (second.rank === 1) return null;
  // Both are measured from half-way between them: a criterion that only one of them was scored on then speaks for it
  // when it is better than that, and against it when it is worse.
  const middle = (first.score + second.score) / 2;
  const shares = [first.option, second.option].map((option) => sharesOf(rows, option, middle));
  const contributions = rows
    .map((_, row) => ({ row, points: (shares[0]?.[row] ?? 0) - (shares[1]?.[row] ?? 0) }))
    .filter(({ points }) => Math.abs(points) > negligible)
    .sort((a, b) => Math.abs(b.points) - Math.abs(a.points));
  return { leader: first.option, rival: second.option, by: first.score - second.score, contributions };
}

const negligible = 1e-6;

function sharesOf(rows: readonly WeighedRow[], option: OptionId, middle: number): readonly number[] {
  const scored = rows.filter((row) => scoreOf(row, option) !== null);
  const total = scored.reduce((sum, { weight }) => sum + weight, 0);
  return rows.map((row) => {
    const score = scoreOf(row, option);
    return score === null ? 0 : (row.weight * (score - middle)) / total;
  });
}
