import type { Cell } from './comparison';
import { decideOutcome } from './decide-outcome';
import type { OptionId, Outcome } from './outcome';
import { parseCells } from './parse-cells';
import { parseOutcome, type StoredOutcome } from './parse-outcome';

interface StoredRow {
  readonly cells?: unknown;
  readonly outcome?: StoredOutcome | null;
}

interface JudgedRow {
  readonly cells: Readonly<Record<OptionId, Cell>>;
  readonly outcome: Outcome;
}

/** A row as the database keeps it → its cells and what they come to. Cells that cannot be read count as none. */
export function judgeRow({ cells, outcome }: StoredRow, compared: readonly OptionId[]): JudgedRow {
  const parsed = parseCells(cells);
  const read = parsed.ok ? parsed.cells : {};
  const stated = parseOutcome(outcome, compared);
  return { cells: read, outcome: decideOutcome({ stated, cells: read, options: compared }) };
}
