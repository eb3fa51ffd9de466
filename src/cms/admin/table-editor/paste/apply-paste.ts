import type { PastePlan, PlannedLine } from '../../../../domain/paste/paste-plan';
import { readOutcomeWords } from '../../../../domain/paste/read-outcome-words';
import { addColumn, aNewColumn } from '../model/change-column';
import { addRow, aNewRow, outcomeOf, withCell } from '../model/change-row';
import { optionsOf, type Row, type Table } from '../model/table';

export interface ResolvedPaste {
  readonly plan: PastePlan;
  /** The option of each column and the criterion of each line, as they are called in the plan, once they exist. */
  readonly optionIds: ReadonlyMap<string, number>;
  readonly criterionIds: ReadonlyMap<string, number>;
  readonly nameOfOption: (id: number) => string;
}

type PlannedRow = Extract<PlannedLine, { readonly kind: 'row' }>;

/** The table with all that was pasted: one change, made when everything it needs exists. */
export function applyPaste(table: Table, paste: ResolvedPaste): Table {
  const withOptions = paste.plan.columns.reduce((before, column) => {
    if (column.kind !== 'option' || column.target.kind === 'present') return before;
    const option = paste.optionIds.get(column.target.name);
    return option === undefined || optionsOf(before).includes(option)
      ? before
      : addColumn(before, aNewColumn(option));
  }, table);
  return paste.plan.lines.reduce(
    (before, line) => (line.kind === 'row' ? withLine(before, line, paste) : before),
    withOptions,
  );
}

function withLine(table: Table, line: PlannedRow, paste: ResolvedPaste): Table {
  const { target } = line;
  const criterion = target.kind === 'present' ? target.id : (paste.criterionIds.get(target.name) ?? null);
  const index =
    target.kind === 'present'
      ? target.index
      : table.rows.findIndex((row) => criterion !== null && row.criterion === criterion);
  const present = table.rows[index];
  if (present) return { ...table, rows: table.rows.with(index, filled(present, line, { table, paste })) };
  return criterion === null ? table : addRow(table, filled(aNewRow(criterion), line, { table, paste }));
}

function filled(
  row: Row,
  line: PlannedRow,
  { table, paste }: { readonly table: Table; readonly paste: ResolvedPaste },
): Row {
  const options = optionsOf(table).map((id) => ({ id, name: paste.nameOfOption(id) }));
  const outcome = line.outcome === '' ? null : readOutcomeWords(line.outcome, options);
  const withCells = line.cells.reduce((before, { column, text, score }) => {
    const option = optionAt(paste, column);
    const part = { ...(text === '' ? {} : { text }), ...(score === null ? {} : { score }) };
    return option === null ? before : withCell(before, option, part);
  }, row);
  return {
    ...withCells,
    weight: line.weight ?? withCells.weight,
    outcome: outcome ? outcomeOf(outcome) : withCells.outcome,
  };
}

function optionAt({ plan, optionIds }: ResolvedPaste, column: number): number | null {
  const planned = plan.columns[column];
  if (planned?.kind !== 'option') return null;
  const { target } = planned;
  return target.kind === 'present' ? target.id : (optionIds.get(target.name) ?? null);
}
