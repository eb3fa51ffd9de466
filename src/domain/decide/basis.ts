import type { OptionId, Outcome } from '../outcome';
import { bestScore, isScored, type WeighedRow } from '../ranking';

/** What options are ranked by: the scores in the cells, or, where there are none, the outcomes of the rows. */
export type Basis = 'scores' | 'outcomes';

type Judged = WeighedRow & { readonly outcome: Outcome };

/** Null where no weights could put one option before another. */
export function findBasis(rows: readonly Judged[], options: readonly OptionId[]): Basis | null {
  const scored = options.filter((option) => rows.some((row) => isScored(row, option)));
  if (scored.length > 1) return 'scores';
  return rows.some(({ outcome }) => outcome.kind === 'win') ? 'outcomes' : null;
}

/**
 * The rows as `rankOptions` takes them. Ranked by outcomes, a win is the best score for its winners and nothing for the
 * others, a tie and "use both" are half of it for everybody; what is unknown, depends or cannot be won scores nobody.
 */
export function rowsOn<Row extends Judged>(
  basis: Basis,
  rows: readonly Row[],
  options: readonly OptionId[],
): readonly Row[] {
  if (basis === 'scores') return rows;
  return rows.map((row) => ({ ...row, cells: cellsOf(row.outcome, options) }));
}

/** Whether a row's weight can matter at all. */
export function canCount(row: WeighedRow, options: readonly OptionId[]): boolean {
  return options.some((option) => isScored(row, option));
}

function cellsOf(outcome: Outcome, options: readonly OptionId[]): WeighedRow['cells'] {
  return Object.fromEntries(options.map((option) => [option, { score: pointsOf(outcome, option) }]));
}

function pointsOf(outcome: Outcome, option: OptionId): number | null {
  switch (outcome.kind) {
    case 'win':
      return outcome.winners.includes(option) ? bestScore : 0;
    case 'tie':
    case 'together':
      return bestScore / 2;
    default:
      return null;
  }
}
