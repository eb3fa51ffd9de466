import type { Table } from '../model/table';
import type { Position } from './positions';

/**
 * Where the grid shows what the form holds at `rows.2.cells.17` (the cell of option 17 in the third row),
 * `rows.2.outcome.condition` or `options.1.option`; null for what it does not show.
 */
export function positionOfPath(table: Table, path: string): Position | null {
  const [array, index = '', part = '', detail] = path.split('.');
  if (index === '') return null;
  if (array === 'options') {
    const column = table.columns[Number(index)];
    return column ? { row: 'head', column: `text:${column.key}` } : null;
  }
  const row = array === 'rows' ? table.rows[Number(index)] : undefined;
  if (!row) return null;
  return { row: row.key, column: columnOf(table, part, detail) };
}

function columnOf({ columns }: Table, part: string, detail: string | undefined): string {
  if (part === 'cells') {
    const column = columns.find(({ option }) => String(option) === detail) ?? columns[0];
    return column ? `text:${column.key}` : 'criterion';
  }
  return part === 'outcome' || part === 'weight' ? part : 'criterion';
}
