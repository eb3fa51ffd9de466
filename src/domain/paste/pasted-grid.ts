export interface PastedLine {
  /** As many as every other line of the grid has. */
  readonly cells: readonly string[];
  /** Spans the whole table: the name of a group of criteria. */
  readonly isHeading: boolean;
}

/** A pasted table, whatever it was copied from: a rectangle of texts. */
export interface PastedGrid {
  readonly lines: readonly PastedLine[];
  /** Whether the source says that its first line names the columns; null where it cannot say. */
  readonly hasHeader: boolean | null;
}

/** Lines without a word are dropped, and so are columns without one at the right; short lines are filled up. */
export function gridOf(lines: readonly PastedLine[], hasHeader: boolean | null): PastedGrid {
  const trimmed = lines.map((line) => ({ ...line, cells: line.cells.map((cell) => cell.trim()) }));
  const width = Math.max(0, ...trimmed.map(({ cells }) => cells.findLastIndex(Boolean) + 1));
  const filled = trimmed.filter(({ cells }) => cells.some(Boolean));
  return {
    hasHeader: trimmed[0] === filled[0] ? hasHeader : hasHeader && null,
    lines: filled.map(({ cells, isHeading }) => ({
      isHeading,
      cells: Array.from({ length: width }, (_, column) => cells[column] ?? ''),
    })),
  };
}

export function widthOf(grid: PastedGrid): number {
  return grid.lines[0]?.cells.length ?? 0;
}
