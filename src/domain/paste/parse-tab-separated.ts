import { gridOf, type PastedGrid } from './pasted-grid';

/**
 * What spreadsheets put on the clipboard: tabs between cells, and quotation marks around a cell that holds a tab, a line
 * break or a quotation mark, which is then doubled. A quotation mark anywhere else is a character like any other.
 */
export function parseTabSeparated(text: string): PastedGrid {
  const lines = text.replace(/\r\n?/g, '\n').split('\n');
  const read: string[][] = [];
  for (let index = 0; index < lines.length; ) {
    const { cells, taken } = readLine(lines, index);
    read.push(cells);
    index += taken;
  }
  return gridOf(
    read.map((cells) => ({ cells, isHeading: false })),
    null,
  );
}

/** One line of cells; a quoted cell may take further lines of text. */
function readLine(lines: readonly string[], from: number): { cells: string[]; taken: number } {
  const cells: string[] = [];
  let taken = 1;
  let rest: string | null = lines[from] ?? '';
  while (rest !== null) {
    const quoted: QuotedCell | null = rest.startsWith('"')
      ? readQuoted(rest, lines.slice(from + taken))
      : null;
    if (quoted) {
      cells.push(quoted.cell);
      taken += quoted.taken;
      rest = quoted.rest;
    } else {
      const end = rest.indexOf('\t');
      cells.push(end === -1 ? rest : rest.slice(0, end));
      rest = end === -1 ? null : rest.slice(end + 1);
    }
  }
  return { cells, taken };
}

const quotedCell = /^"((?:[^"]|"")*)"(?=\t|$)/;
const mostLinesOfOneCell = 200;

interface QuotedCell {
  readonly cell: string;
  /** What follows on its line; null at the end of it. */
  readonly rest: string | null;
  /** Further lines that it took. */
  readonly taken: number;
}

/** Null when the quotation mark is never closed before a tab or the end of a line: then it is text. */
function readQuoted(start: string, following: readonly string[]): QuotedCell | null {
  let text = start;
  for (let taken = 0; taken <= Math.min(following.length, mostLinesOfOneCell); taken += 1) {
    const match = quotedCell.exec(text);
    if (match) {
      const after = text.slice(match[0].length);
      return {
        cell: (match[1] ?? '').replaceAll('""', '"'),
        rest: after === '' ? null : after.slice(1),
        taken,
      };
    }
    text += `\n${following[taken] ?? ''}`;
  }
  return null;
}
