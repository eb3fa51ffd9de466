import { parseCells } from '../../../../domain/parse-cells';
import type { Position } from '../grid/positions';
import type { Problems } from './problems';
import type { Cells, Table } from './table';

/** The options whose cells are malformed, found by the rules that the server judged them by. */
export function refusedOptions(cells: Cells): ReadonlySet<string> {
  const parsed = parseCells(cells);
  return new Set(parsed.ok ? [] : parsed.problems.map(({ option }) => String(option)));
}

/** Where the first thing is that the server refused, in the order of the form; null when that is not a place. */
export function firstRefusedPlace(problems: Problems, { columns, rows }: Table): Position | null {
  const isRefused = (key: string, part = '') =>
    Object.keys(problems).some((place) => place.startsWith(`${key}.${part}`));
  const column = columns.find(({ key }) => isRefused(key));
  if (column) return { row: 'head', column: `text:${column.key}` };
  const row = rows.find(({ key }) => isRefused(key));
  if (!row) return null;
  const refused = refusedOptions(row.cells);
  const ofCell = columns.find(({ option }) => refused.has(String(option)));
  if (ofCell && isRefused(row.key, 'cells')) return { row: row.key, column: `text:${ofCell.key}` };
  const part = ['criterion', 'weight', 'outcome'].find((name) => isRefused(row.key, name));
  return { row: row.key, column: part ?? 'criterion' };
}
