import type { StoredCell } from '../stored-cell';
import type { EditorStore } from './editor-store';
import { replaceOption } from './model/change-column';
import { changeRow, withCell } from './model/change-row';
import type { Table } from './model/table';

/** What is said of options that are being created and have no id yet: by the key of their column, then of the row. */
export type WaitingCells = Readonly<Record<string, Readonly<Record<string, StoredCell>>>>;

interface Place {
  /** Its key. */
  readonly column: string;
  readonly row: string;
}

/** Keeps what is typed before the server has answered; the table takes it in with the option. */
export function keepWaiting(store: EditorStore, { column, row }: Place, part: StoredCell): void {
  const { waitingCells } = store.get();
  const cells = waitingCells[column] ?? {};
  store.set({
    waitingCells: { ...waitingCells, [column]: { ...cells, [row]: { ...cells[row], ...part } } },
  });
}

/** The option with what was typed of it meanwhile. */
export function withOption(waiting: WaitingCells, column: string, option: number): (table: Table) => Table {
  const cells = Object.entries(waiting[column] ?? {});
  const fill = (table: Table, [row, part]: (typeof cells)[number]) =>
    changeRow(table, row, (before) => withCell(before, option, part));
  return (table) => cells.reduce(fill, replaceOption(table, column, option));
}

export function withoutWaiting(waiting: WaitingCells, column: string): WaitingCells {
  const { [column]: _, ...others } = waiting;
  return others;
}
