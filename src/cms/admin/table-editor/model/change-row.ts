import { usualWeight } from '../../../../domain/ranking';
import type { OutcomeFields } from '../../stated-outcome';
import { type StoredCell, withoutEmptyParts } from '../../stored-cell';
import { newKey, type Row, type Table } from './table';

export function aNewRow(criterion: number): Row {
  return { key: newKey(), criterion, weight: usualWeight, cells: {}, outcome: {}, note: '' };
}

export function changeRow(table: Table, key: string, change: (row: Row) => Row): Table {
  return { ...table, rows: table.rows.map((row) => (row.key === key ? change(row) : row)) };
}

/** A cell of which nothing is left is taken out: readers then see it as unknown. */
export function withCell(row: Row, option: number, part: StoredCell): Row {
  const { [String(option)]: before, ...others } = row.cells;
  const cell = withoutEmptyParts({ ...before, ...part });
  return { ...row, cells: cell ? { ...others, [String(option)]: cell } : others };
}

export function withoutCell(row: Row, option: string): Row {
  const { [option]: _, ...others } = row.cells;
  return { ...row, cells: others };
}

/** An outcome keeps only what its kind needs, so that a tie has no winners left over from before. */
export function outcomeOf({ kind, winners, qualifier, condition, label }: OutcomeFields): OutcomeFields {
  if (!kind) return {};
  return {
    kind,
    ...(kind === 'win' ? { winners: winners ?? [], ...(qualifier ? { qualifier } : {}) } : {}),
    ...(kind === 'depends' ? { condition: condition ?? '' } : {}),
    ...(label ? { label } : {}),
  };
}

export function addRow(table: Table, row: Row, at = table.rows.length): Table {
  return { ...table, rows: table.rows.toSpliced(at, 0, row) };
}

export function removeRow(table: Table, key: string): Table {
  return { ...table, rows: table.rows.filter((row) => row.key !== key) };
}

/** Up for -1, down for 1; the same table at its edges. */
export function moveRow(table: Table, key: string, by: number): Table {
  const rows = moved(table.rows, key, by);
  return rows === table.rows ? table : { ...table, rows };
}

export function moved<Entry extends { readonly key: string }>(
  entries: readonly Entry[],
  key: string,
  by: number,
): readonly Entry[] {
  const from = entries.findIndex((entry) => entry.key === key);
  const entry = entries[from];
  const to = from + by;
  if (!entry || to < 0 || to >= entries.length) return entries;
  return entries.toSpliced(from, 1).toSpliced(to, 0, entry);
}

export function isEmptyRow({ cells, note, outcome }: Row): boolean {
  return Object.keys(cells).length === 0 && note === '' && !outcome.kind;
}
