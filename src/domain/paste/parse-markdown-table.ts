import { gridOf, type PastedGrid } from './pasted-grid';

const alignmentCell = /^:?-+:?$/;

/** Null when the text is no Markdown table: two lines with pipes, the second one of dashes. */
export function parseMarkdownTable(text: string): PastedGrid | null {
  const lines = text
    .replace(/\r\n?/g, '\n')
    .split('\n')
    .map((line) => line.trim());
  const alignment = lines.findIndex((line, index) => index > 0 && isAlignment(line));
  const header = lines[alignment - 1];
  if (alignment < 1 || !header?.includes('|')) return null;
  const after = lines.slice(alignment + 1);
  const end = after.findIndex((line) => !line.includes('|'));
  const body = end === -1 ? after : after.slice(0, end);
  const width = splitCells(header).length;
  return gridOf(
    [header, ...body].map((line, index) => ({
      isHeading: index > 0 && isGroupHeading(splitCells(line)),
      cells: splitCells(line).slice(0, width).map(plainMarkdown),
    })),
    true,
  );
}

function isAlignment(line: string): boolean {
  return line.includes('|') && splitCells(line).every((cell) => alignmentCell.test(cell));
}

/** A bold first cell and nothing else: how groups of rows are written in Markdown. */
function isGroupHeading([first = '', ...others]: readonly string[]): boolean {
  return /^(\*\*|__).+\1$/.test(first) && others.every((cell) => cell === '');
}

/** Cells between the pipes; `\|` is a pipe of the text. */
function splitCells(line: string): string[] {
  const inner = line.replace(/^\|/, '').replace(/(?<!\\)\|$/, '');
  return inner.split(/(?<!\\)\|/).map((cell) => cell.trim().replaceAll('\\|', '|'));
}

function plainMarkdown(cell: string): string {
  return cell
    .replace(/<br\s*\/?>/gi, '\n')
    .replace(/!?\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/(\*\*|__)(?=\S)(.+?)(?<=\S)\1/g, '$2')
    .replace(/(?<![\w*])\*(?=\S)([^*]+)(?<=\S)\*(?![\w*])/g, '$1')
    .replace(/`([^`]+)`/g, '$1')
    .replace(/\\([\\`*_{}[\]()#+.!-])/g, '$1');
}
