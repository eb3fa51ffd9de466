import type { Cell } from '../../../../domain/comparison';
import { decideOutcome } from '../../../../domain/decide-outcome';
import type { OptionId, Outcome } from '../../../../domain/outcome';
import { parseCells } from '../../../../domain/parse-cells';
import { type RankedOption, rankOptions, usualWeight } from '../../../../domain/ranking';
import { type Tally, tallyOutcomes } from '../../../../domain/tally';
import { statedOutcome } from '../../stated-outcome';
import { type Cells, optionsOf, type Row, type Table } from './table';

interface Judgement {
  readonly tally: Tally;
  readonly ranking: readonly RankedOption[];
  readonly hasScores: boolean;
}

/** The same counts as on the page, of what is in the table now. */
export function judgeTable(table: Table): Judgement {
  const options = optionsOf(table);
  const rows = table.rows.map((row) => ({
    outcome: outcomeOfRow(row, options),
    cells: parsedCells(row.cells),
    weight: row.weight ?? usualWeight,
  }));
  const ranking = rankOptions(rows, options);
  return {
    tally: tallyOutcomes(rows, options),
    ranking,
    hasScores: ranking.some(({ score }) => score !== null),
  };
}

export function outcomeOfRow({ outcome, cells }: Row, options: readonly OptionId[]): Outcome {
  return decideOutcome({ stated: statedOutcome(outcome), cells: parsedCells(cells), options });
}

const parsed = new WeakMap<Cells, Readonly<Record<OptionId, Cell>>>();

/** Rows that did not change are not read again. */
function parsedCells(cells: Cells): Readonly<Record<OptionId, Cell>> {
  const known = parsed.get(cells);
  if (known) return known;
  const result = parseCells(cells);
  const read = result.ok ? result.cells : {};
  parsed.set(cells, read);
  return read;
}
