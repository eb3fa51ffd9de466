import { moved, outcomeOf, withoutCell } from './change-row';
import { type Column, newKey, type Reason, type Row, type Table } from './table';

export function aNewColumn(option: number): Column {
  return { key: newKey(), option, reasons: [] };
}

export function addColumn(table: Table, column: Column): Table {
  return { ...table, columns: [...table.columns, column] };
}

export function moveColumn(table: Table, key: string, by: number): Table {
  const columns = moved(table.columns, key, by);
  return columns === table.columns ? table : { ...table, columns };
}

/** The option with all that the table says of it: cells, wins and reasons. */
export function removeColumn(table: Table, key: string): Table {
  const option = table.columns.find((column) => column.key === key)?.option ?? null;
  return {
    columns: table.columns.filter((column) => column.key !== key),
    rows: option === null ? table.rows : table.rows.map((row) => withoutOption(row, option)),
  };
}

function withoutOption(row: Row, option: number): Row {
  const { kind, winners } = row.outcome;
  const left = winners?.filter((winner) => winner !== option) ?? [];
  const losesItsWinner = kind === 'win' && winners?.includes(option);
  const outcome = losesItsWinner
    ? outcomeOf(left.length > 0 ? { ...row.outcome, winners: left } : {})
    : row.outcome;
  if (outcome === row.outcome && !(String(option) in row.cells)) return row;
  return { ...withoutCell(row, String(option)), outcome };
}

/** Another option in the same column: what was said of the one is now said of the other. */
export function replaceOption(table: Table, key: string, option: number): Table {
  const before = table.columns.find((column) => column.key === key)?.option ?? null;
  const columns = table.columns.map((column) => (column.key === key ? { ...column, option } : column));
  if (before === null || before === option) return { ...table, columns };
  return { columns, rows: table.rows.map((row) => withOptionReplaced(row, before, option)) };
}

function withOptionReplaced(row: Row, before: number, after: number): Row {
  const cell = row.cells[String(before)];
  const cells = cell ? { ...withoutCell(row, String(before)).cells, [String(after)]: cell } : row.cells;
  const winners = row.outcome.winners?.map((winner) => (winner === before ? after : winner));
  return { ...row, cells, outcome: winners ? { ...row.outcome, winners } : row.outcome };
}

export function changeReasons(
  table: Table,
  key: string,
  change: (reasons: readonly Reason[]) => readonly Reason[],
): Table {
  const columns = table.columns.map((column) =>
    column.key === key ? { ...column, reasons: change(column.reasons) } : column,
  );
  return { ...table, columns };
}

/** What would go with an option, counted. */
export function contentOfColumn(table: Table, key: string) {
  const column = table.columns.find((one) => one.key === key);
  const option = column?.option ?? null;
  return {
    cells: table.rows.filter(({ cells }) => option !== null && String(option) in cells).length,
    wins: table.rows.filter(({ outcome }) => option !== null && outcome.winners?.includes(option)).length,
    reasons: column?.reasons.filter(({ text }) => text !== '').length ?? 0,
  };
}
