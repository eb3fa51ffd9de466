import { expandSpans, type SpannedCell } from '../../../../domain/paste/expand-spans';
import type { PastedGrid } from '../../../../domain/paste/pasted-grid';

/** The first table of pasted HTML; null when there is none. Nothing of it is shown or run: only its texts are read. */
export function gridFromHtml(html: string): PastedGrid | null {
  const table = new DOMParser().parseFromString(html, 'text/html').querySelector('table');
  if (!table) return null;
  return expandSpans([...table.rows].map((row) => [...row.cells].map(readCell)));
}

function readCell(cell: HTMLTableCellElement): SpannedCell {
  return {
    text: textOf(cell),
    isHeader: cell.tagName === 'TH',
    columns: Math.max(1, cell.colSpan),
    rows: Math.max(1, cell.rowSpan),
  };
}

const blocks = 'p, div, li, h1, h2, h3, h4, h5, h6';

/** Line breaks of the page are kept; those of its source are spaces. */
function textOf(cell: Element): string {
  for (const hidden of cell.querySelectorAll('script, style, template')) hidden.remove();
  const document = cell.ownerDocument;
  const words = document.createTreeWalker(cell, NodeFilter.SHOW_TEXT);
  for (let node = words.nextNode(); node; node = words.nextNode())
    node.nodeValue = (node.nodeValue ?? '').replace(/\s+/g, ' ');
  for (const image of cell.querySelectorAll('img[alt]')) image.replaceWith(image.getAttribute('alt') ?? '');
  for (const end of cell.querySelectorAll('br')) end.replaceWith('\n');
  for (const block of cell.querySelectorAll(blocks)) block.append('\n');
  return (cell.textContent ?? '')
    .replace(/ *\n */g, '\n')
    .replace(/ {2,}/g, ' ')
    .replace(/\n{2,}/g, '\n')
    .trim();
}
