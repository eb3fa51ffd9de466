import type { Table } from '../model/table';

/** A place in the grid. Rows: `head`, the key of a row, `new`. Columns: see `columnsOf`. */
export interface Position {
  readonly row: string;
  readonly column: string;
}

export interface Layout {
  readonly table: Table;
  readonly showsScores: boolean;
}

export type Direction = 'left' | 'right' | 'up' | 'down' | 'next' | 'previous';

/** `criterion`, `weight`, `text:<key>` and `score:<key>` of each option, `outcome`; scores and weights can be hidden. */
export function columnsOf({ table, showsScores }: Layout): readonly string[] {
  return [
    'criterion',
    ...(showsScores ? ['weight'] : []),
    ...table.columns.flatMap(({ key }) => [`text:${key}`, ...(showsScores ? [`score:${key}`] : [])]),
    ...(table.columns.length > 0 ? ['outcome'] : []),
  ];
}

/** The places of one row that can be gone to. */
function placesOf(layout: Layout, row: string): readonly string[] {
  if (row === 'new') return ['criterion'];
  if (row === 'head') return [...layout.table.columns.map(({ key }) => `text:${key}`), 'new'];
  return columnsOf(layout);
}

function rowsOf({ table }: Layout): readonly string[] {
  return ['head', ...table.rows.map(({ key }) => key), 'new'];
}

/** Where one gets from here; null at the edge of the grid. */
export function neighbour(layout: Layout, from: Position, direction: Direction): Position | null {
  switch (direction) {
    case 'left':
      return sideways(layout, from, -1);
    case 'right':
      return sideways(layout, from, 1);
    case 'up':
      return upwards(layout, from, -1);
    case 'down':
      return upwards(layout, from, 1);
    case 'next':
      return sideways(layout, from, 1) ?? edgeOfRow(layout, from.row, 1);
    case 'previous':
      return sideways(layout, from, -1) ?? edgeOfRow(layout, from.row, -1);
  }
}

function sideways(layout: Layout, { row, column }: Position, by: number): Position | null {
  const places = placesOf(layout, row);
  const next = places[places.indexOf(column) + by];
  return next === undefined ? null : { row, column: next };
}

function upwards(layout: Layout, { row, column }: Position, by: number): Position | null {
  const rows = rowsOf(layout);
  const next = rows[rows.indexOf(row) + by];
  return next === undefined ? null : { row: next, column: closestPlace(layout, next, column) };
}

/** The first place of the row below, or the last one of the row above. */
function edgeOfRow(layout: Layout, row: string, by: number): Position | null {
  const rows = rowsOf(layout);
  const next = rows[rows.indexOf(row) + by];
  const column = next === undefined ? undefined : placesOf(layout, next).at(by === 1 ? 0 : -1);
  return next === undefined || column === undefined ? null : { row: next, column };
}

/** The same column where the row has it, else the same option, else the end that is nearer. */
export function closestPlace(layout: Layout, row: string, column: string): string {
  const places = placesOf(layout, row);
  const option = column.replace('score:', 'text:');
  const edge = column === 'criterion' || column === 'weight' ? places[0] : places.at(-1);
  return (
    places.find((place) => place === column) ?? places.find((place) => place === option) ?? edge ?? column
  );
}

/** Whether the place exists (still). */
export function hasPosition(layout: Layout, { row, column }: Position): boolean {
  return rowsOf(layout).includes(row) && placesOf(layout, row).includes(column);
}

/** Where a newcomer begins: with the options, then with the criteria, then at the first row. */
export function firstPosition({ table }: Layout): Position {
  if (table.columns.length < 2) return { row: 'head', column: 'new' };
  return { row: table.rows[0]?.key ?? 'new', column: 'criterion' };
}

export function columnKeyOf(column: string): string | null {
  return /^(?:text|score):(.+)$/.exec(column)?.[1] ?? null;
}
