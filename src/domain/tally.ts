import type { Row } from './comparison';
import { isWonBy, type OptionId } from './outcome';

/** How many criteria each option wins. `leftOut` rows (unknown, none) are in no other number. */
export interface Tally {
  readonly wins: readonly { readonly option: OptionId; readonly wins: number }[];
  readonly ties: number;
  readonly together: number;
  readonly depends: number;
  readonly counted: number;
  readonly leftOut: { readonly unknown: number; readonly none: number };
}

/** True where every row is a fact that nobody can win: there is nothing to count and no winner to show. */
export function isFactsOnly(rows: readonly Pick<Row, 'outcome'>[]): boolean {
  return rows.every(({ outcome }) => outcome.kind === 'none');
}

/** Shared wins count once for each winner, so wins can add up to more than `counted`. */
export function tallyOutcomes(rows: readonly Pick<Row, 'outcome'>[], options: readonly OptionId[]): Tally {
  const count = (kind: Row['outcome']['kind']) => rows.filter(({ outcome }) => outcome.kind === kind).length;
  const unknown = count('unknown');
  const none = count('none');
  return {
    wins: options.map((option) => ({
      option,
      wins: rows.filter((row) => isWonBy(row.outcome, option)).length,
    })),
    ties: count('tie'),
    together: count('together'),
    depends: count('depends'),
    counted: rows.length - unknown - none,
    leftOut: { unknown, none },
  };
}
