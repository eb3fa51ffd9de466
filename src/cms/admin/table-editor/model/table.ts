import type { OutcomeFields } from '../../stated-outcome';
import type { StoredCell } from '../../stored-cell';

/** What the table editor edits: the options and rows of the comparison, as the form holds them. */
export interface Table {
  readonly columns: readonly Column[];
  readonly rows: readonly Row[];
}

export interface Column {
  /** The id of the entry in the form's array: it stays when the column is moved. */
  readonly key: string;
  readonly option: number | null;
  readonly reasons: readonly Reason[];
}

export interface Reason {
  readonly key: string;
  readonly text: string;
}

export interface Row {
  readonly key: string;
  readonly criterion: number | null;
  readonly weight: number | null;
  readonly cells: Cells;
  readonly outcome: OutcomeFields;
  readonly note: string;
}

/** By option id. */
export type Cells = Readonly<Record<string, StoredCell>>;

export const emptyTable: Table = { columns: [], rows: [] };

export function optionsOf({ columns }: Table): readonly number[] {
  return columns.flatMap(({ option }) => option ?? []);
}

/** The arrays of the form give their entries ids of this shape. */
export function newKey(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(12)), (byte) =>
    byte.toString(16).padStart(2, '0'),
  ).join('');
}
