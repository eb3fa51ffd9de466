import { type Definition, messageOf } from './definitions.client';
import { editTable } from './edit-table';
import type { EditorStore } from './editor-store';
import { addColumn, aNewColumn, removeColumn } from './model/change-column';
import { addRow, aNewRow, changeRow, removeRow } from './model/change-row';
import { changeAllSteps } from './model/history';
import { newKey, type Table } from './model/table';
import type { Editor } from './use-editor.client';
import { withOption, withoutWaiting } from './waiting-cells';

/** A definition that exists, or the name of one that is to be created. */
export type Chosen =
  | { readonly id: number; readonly name: string }
  | { readonly id: null; readonly name: string };

/** A row for the criterion, at once; a new criterion gets its id when the server has created it. */
export function addRowFor(editor: Editor, chosen: Chosen): string {
  const row = { ...aNewRow(chosen.id ?? 0), criterion: chosen.id };
  editTable(editor.store, (table) => addRow(table, row), { what: `the row “${chosen.name}”` });
  if (chosen.id === null) create(editor, row.key, chosen.name, 'criteria');
  return row.key;
}

export function addColumnFor(editor: Editor, chosen: Chosen): string {
  const column = { ...aNewColumn(chosen.id ?? 0), key: newKey(), option: chosen.id };
  editTable(editor.store, (table) => addColumn(table, column), { what: `the option “${chosen.name}”` });
  if (chosen.id === null) create(editor, column.key, chosen.name, 'options');
  return column.key;
}

export function nameRow(editor: Editor, key: string, chosen: Chosen): void {
  if (chosen.id === null) create(editor, key, chosen.name, 'criteria');
  else editTable(editor.store, withCriterion(key, chosen.id), { what: 'the choice of a criterion' });
}

export function nameColumn(editor: Editor, key: string, chosen: Chosen): void {
  if (chosen.id === null) create(editor, key, chosen.name, 'options');
  else chooseOption(editor.store, key, chosen.id);
}

function chooseOption(store: EditorStore, key: string, option: number): void {
  const { waitingCells } = store.get();
  editTable(store, withOption(waitingCells, key, option), { what: 'the choice of an option' });
  store.set({ waitingCells: withoutWaiting(waitingCells, key) });
}

function create(editor: Editor, key: string, name: string, collection: 'criteria' | 'options'): void {
  const { store } = editor;
  setPending(store, key, name);
  editor[collection].createMissing([{ name }]).then(
    ([definition]) => {
      setPending(store, key, null);
      if (definition) arrive(store, { key, collection, definition });
    },
    (error: unknown) =>
      store.set({
        notice: {
          text: `“${name}” could not be created: ${messageOf(error)} Choose it again in its place.`,
          canUndo: false,
        },
      }),
  );
}

interface Arrival {
  readonly key: string;
  readonly collection: 'criteria' | 'options';
  readonly definition: Definition;
}

/** The row or column gets its id in every step of the history; if the table has that one already, it goes again. */
function arrive(store: EditorStore, { key, collection, definition }: Arrival): void {
  const { history } = store.get();
  const { rows, columns } = history.table;
  const isTaken =
    collection === 'criteria'
      ? rows.some((row) => row.key !== key && row.criterion === definition.id)
      : columns.some((column) => column.key !== key && column.option === definition.id);
  const change = isTaken
    ? (table: Table) => (collection === 'criteria' ? removeRow(table, key) : removeColumn(table, key))
    : collection === 'criteria'
      ? withCriterion(key, definition.id)
      : withOption(store.get().waitingCells, key, definition.id);
  const notice = isTaken ? { text: `“${definition.name}” is in the table already.`, canUndo: false } : null;
  const waitingCells = withoutWaiting(store.get().waitingCells, key);
  store.set({ history: changeAllSteps(history, change), notice, waitingCells });
}

function setPending(store: EditorStore, key: string, name: string | null): void {
  const { [key]: _, ...others } = store.get().pendingNames;
  store.set({ pendingNames: name === null ? others : { ...others, [key]: name } });
}

function withCriterion(key: string, criterion: number): (table: Table) => Table {
  return (table) => changeRow(table, key, (row) => ({ ...row, criterion }));
}
