import { gridOf, type PastedGrid } from './pasted-grid';

/** A cell of an HTML table, as it stands in its row. */
export interface SpannedCell {
  readonly text: string;
  readonly isHeader: boolean;
  readonly columns: number;
  readonly rows: number;
}

const widestSpan = 50;

/**
 * The plain grid that an HTML table shows: a cell that spans several rows says the same in each of them, one that spans
 * columns stands in the first. The first line is a header when all of its cells are header cells.
 */
export function expandSpans(table: readonly (readonly SpannedCell[])[]): PastedGrid {
  const width = Math.max(0, ...table.map(widthOfRow));
  const grid: string[][] = table.map(() => []);
  table.forEach((cells, row) => {
    let column = 0;
    for (const cell of cells) {
      while (grid[row]?.[column] !== undefined) column += 1;
      place(grid, cell, { row, column });
      column += Math.min(cell.columns, widestSpan);
    }
  });
  const lines = table.map((cells, row) => ({
    cells: Array.from({ length: width }, (_, column) => grid[row]?.[column] ?? ''),
    isHeading: width > 1 && cells.length === 1 && (cells[0]?.columns ?? 1) >= width,
  }));
  const first = table[0] ?? [];
  const hasHeaderCells = first.length > 1 && first.every(({ isHeader }) => isHeader);
  return gridOf(lines, hasHeaderCells ? true : null);
}

function place(grid: string[][], cell: SpannedCell, at: { readonly row: number; readonly column: number }) {
  for (let down = 0; down < Math.min(cell.rows, grid.length - at.row); down += 1) {
    for (let right = 0; right < Math.min(cell.columns, widestSpan); right += 1) {
      const line = grid[at.row + down];
      if (line) line[at.column + right] = right === 0 ? cell.text : '';
    }
  }
}

function widthOfRow(cells: readonly SpannedCell[]): number {
  return cells.reduce((sum, { columns }) => sum + Math.min(columns, widestSpan), 0);
}
