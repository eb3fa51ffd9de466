import type { Row } from './comparison';

/** Rows that share a group of criteria; `name` is empty for the rows without one. */
export interface RowGroup {
  readonly name: string;
  readonly rows: readonly Row[];
}

/** Groups in order of first appearance. Rows without a group come first, or they would seem to belong to the one above. */
export function groupRows(rows: readonly Row[]): readonly RowGroup[] {
  const names = new Set(['', ...rows.map(groupOf)]);
  return [...names]
    .map((name) => ({ name, rows: rows.filter((row) => groupOf(row) === name) }))
    .filter((group) => group.rows.length > 0);
}

function groupOf(row: Row): string {
  return row.criterion.group.trim();
}
