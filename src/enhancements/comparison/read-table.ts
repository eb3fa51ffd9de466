import type { ComparedCell } from '../../domain/decide/differs';
import { type OptionId, type Outcome, unknownOutcome } from '../../domain/outcome';
import { usualWeight, type WeighedRow } from '../../domain/ranking';

/** A row as the page shows it. Options are named by their place: the first column's is 0. */
export interface TableRow extends WeighedRow {
  readonly element: HTMLTableRowElement;
  readonly slug: string;
  readonly name: string;
  readonly group: string;
  readonly outcome: Outcome;
  readonly compared: readonly ComparedCell[];
}

export interface ReadTable {
  readonly element: HTMLTableElement;
  readonly options: readonly { readonly id: OptionId; readonly slug: string; readonly name: string }[];
  readonly rows: readonly TableRow[];
}

/** The page is the only copy of its numbers: they are read from the table that everybody sees. */
export function readTable(beside: HTMLElement): ReadTable | null {
  const table = beside.ownerDocument.querySelector<HTMLTableElement>('table[data-compared]');
  if (!table) return null;
  const options = [...table.querySelectorAll<HTMLElement>('thead [data-option]')].map((head, id) => ({
    id,
    slug: head.dataset.option ?? '',
    name: head.textContent.trim(),
  }));
  const rows = [...table.querySelectorAll<HTMLTableRowElement>('tr[data-criterion]')];
  return { element: table, options, rows: rows.map((row) => readRow(row, options.length)) };
}

function readRow(row: HTMLTableRowElement, options: number): TableRow {
  const cells = [...row.cells].slice(1, 1 + options);
  const compared = cells.map(readCell);
  return {
    element: row,
    slug: row.dataset.criterion ?? '',
    name: row.cells[0]?.firstElementChild?.textContent ?? '',
    group: row.parentElement?.querySelector('[scope="rowgroup"]')?.textContent ?? '',
    weight: Number(row.dataset.weight ?? usualWeight),
    outcome: readOutcome(row.dataset.outcome, compared),
    compared,
    cells: Object.fromEntries(compared.map(({ score }, id) => [id, { score }])),
  };
}

function readCell({ dataset, firstElementChild }: HTMLTableCellElement): ComparedCell {
  // The text without the numbers of its sources, which stand behind it in elements of their own.
  const text = firstElementChild?.querySelector('[dir]')?.firstChild;
  return {
    text: text instanceof Text ? text.data : '',
    score: dataset.score === undefined ? null : Number(dataset.score),
    won: dataset.won !== undefined,
  };
}

function readOutcome(kind: string | undefined, cells: readonly ComparedCell[]): Outcome {
  if (kind === 'win') return { kind, winners: cells.flatMap(({ won }, id) => (won ? [id] : [])) };
  return kind === 'tie' || kind === 'together' || kind === 'none' ? { kind } : unknownOutcome;
}
