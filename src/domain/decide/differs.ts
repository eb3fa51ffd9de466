import { type Cell, cellOf, type Row } from '../comparison';
import { isWonBy, type OptionId } from '../outcome';

/** What tells one option's cell in a row from another's. */
export interface ComparedCell extends Pick<Cell, 'text' | 'score'> {
  readonly won: boolean;
}

/** Whether a row tells options apart: another text, another score, or a win that not all of them share. */
export function differs(cells: readonly ComparedCell[]): boolean {
  return new Set(cells.map(({ text, score, won }) => `${score} ${won} ${fold(text)}`)).size > 1;
}

export function listDifferent(rows: readonly Row[], options: readonly OptionId[]): readonly Row[] {
  return rows.filter((row) =>
    differs(options.map((option) => ({ ...cellOf(row, option), won: isWonBy(row.outcome, option) }))),
  );
}

function fold(text: string): string {
  return text.replace(/\s+/g, ' ').trim().toLowerCase();
}
