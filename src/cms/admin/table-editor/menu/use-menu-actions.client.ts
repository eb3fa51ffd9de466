'use client';

import { useAsk } from '../ask.client';
import { useDefinitionDrawer } from '../definition-drawer.client';
import { editTable } from '../edit-table';
import { layoutOf } from '../editor-store';
import { closestPlace } from '../grid/positions';
import { contentOfColumn, moveColumn, removeColumn } from '../model/change-column';
import { moveRow, removeRow } from '../model/change-row';
import { type Editor, useEditor } from '../use-editor.client';
import type { MenuSubject } from './open-menu';

export interface MenuAction {
  readonly label: string;
  readonly hint?: string;
  readonly isDisabled?: boolean;
  readonly run: () => void;
}

export function useMenuActions(): (subject: MenuSubject) => readonly MenuAction[] {
  const editor = useEditor();
  const ask = useAsk();
  const openDefinition = useDefinitionDrawer();
  return ({ kind, key }) =>
    kind === 'row'
      ? rowActions(editor, key, openDefinition)
      : columnActions(editor, key, { ask, openDefinition });
}

type OpenDefinition = ReturnType<typeof useDefinitionDrawer>;

function rowActions(editor: Editor, key: string, openDefinition: OpenDefinition): readonly MenuAction[] {
  const { store, isReadOnly } = editor;
  const { rows } = store.get().history.table;
  const index = rows.findIndex((row) => row.key === key);
  const criterion = rows[index]?.criterion ?? null;
  const move = (by: number) => () =>
    editTable(store, (table) => moveRow(table, key, by), { what: 'moving a row' });
  return [
    { label: 'Move up', hint: 'Alt ↑', isDisabled: isReadOnly || index === 0, run: move(-1) },
    { label: 'Move down', hint: 'Alt ↓', isDisabled: isReadOnly || index === rows.length - 1, run: move(1) },
    { label: 'Weight and note', run: () => showPanel(editor, { row: key, column: 'criterion' }) },
    {
      label: 'Edit the criterion everywhere',
      isDisabled: criterion === null,
      run: () => criterion !== null && openDefinition('criteria', criterion),
    },
    { label: 'Remove the row', isDisabled: isReadOnly, run: () => dropRow(editor, key) },
  ];
}

export function dropRow({ store, criteria }: Editor, key: string): void {
  const { history, active } = store.get();
  const { rows } = history.table;
  const index = rows.findIndex((one) => one.key === key);
  const row = rows[index];
  const next = rows[index + 1] ?? rows[index - 1];
  // The cursor stays where the row was.
  store.set({ holdsFocus: true, active: next ? { row: next.key, column: active.column } : active });
  const name = criteria.byId.get(row?.criterion ?? 0)?.name;
  const what = name ? `the row “${name}”` : 'the row';
  editTable(store, (table) => removeRow(table, key), {
    what: `removing ${what}`,
    notice: `Removed ${what}.`,
  });
}

interface ColumnTools {
  readonly ask: ReturnType<typeof useAsk>;
  readonly openDefinition: OpenDefinition;
}

function columnActions(
  editor: Editor,
  key: string,
  { ask, openDefinition }: ColumnTools,
): readonly MenuAction[] {
  const { store, isReadOnly } = editor;
  const { columns } = store.get().history.table;
  const index = columns.findIndex((column) => column.key === key);
  const option = columns[index]?.option ?? null;
  const move = (by: number) => () =>
    editTable(store, (table) => moveColumn(table, key, by), { what: 'moving an option' });
  return [
    { label: 'Move left', hint: 'Alt ←', isDisabled: isReadOnly || index === 0, run: move(-1) },
    {
      label: 'Move right',
      hint: 'Alt →',
      isDisabled: isReadOnly || index === columns.length - 1,
      run: move(1),
    },
    {
      label: 'Reasons to choose it',
      run: () => document.querySelector<HTMLElement>(`[data-reasons="${key}"]`)?.focus(),
    },
    {
      label: 'Edit the option everywhere',
      isDisabled: option === null,
      run: () => option !== null && openDefinition('options', option),
    },
    { label: 'Remove the option', isDisabled: isReadOnly, run: () => dropColumn(editor, key, ask) },
  ];
}

/** An option that the table says something of goes only when the editor says so. */
export function dropColumn({ store, options }: Editor, key: string, ask: ColumnTools['ask']): void {
  const { table } = store.get().history;
  const option = table.columns.find((column) => column.key === key)?.option ?? 0;
  const name = options.byId.get(option)?.name ?? 'this option';
  const remove = () =>
    editTable(store, (before) => removeColumn(before, key), {
      what: `removing ${name}`,
      notice: `Removed ${name}.`,
    });
  const { cells, wins, reasons } = contentOfColumn(table, key);
  if (cells + wins + reasons === 0) {
    remove();
    return;
  }
  const parts = [count(cells, 'cell'), count(reasons, 'reason'), count(wins, 'win')].filter(Boolean);
  ask({
    title: `Remove ${name}?`,
    text: `What this comparison says of it goes as well: ${parts.join(', ')}. You can undo it until you leave the page.`,
    confirm: `Remove ${name}`,
    run: remove,
  });
}

function count(number: number, noun: string): string {
  return number === 0 ? '' : `${number} ${noun}${number === 1 ? '' : 's'}`;
}

function showPanel({ store }: Editor, place: { readonly row: string; readonly column: string }): void {
  const column = closestPlace(layoutOf(store.get()), place.row, place.column);
  store.set({ active: { row: place.row, column }, showsPanel: true, holdsFocus: false });
  requestAnimationFrame(() => document.querySelector<HTMLElement>('[data-panel-start]')?.focus());
}
