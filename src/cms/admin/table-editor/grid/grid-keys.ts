import type { KeyboardEvent } from 'react';
import { editTable, redoEdit, undoEdit } from '../edit-table';
import { layoutOf } from '../editor-store';
import { moveColumn } from '../model/change-column';
import { moveRow } from '../model/change-row';
import type { Editor } from '../use-editor.client';
import { columnKeyOf, type Direction, neighbour } from './positions';

const arrows: Readonly<Record<string, Direction>> = {
  ArrowLeft: 'left',
  ArrowRight: 'right',
  ArrowUp: 'up',
  ArrowDown: 'down',
};

/** What a key does anywhere in the grid; true when it did something and the browser should do nothing. */
export function pressGridKey(event: KeyboardEvent, editor: Editor): boolean {
  if (event.nativeEvent.isComposing) return false;
  if (event.ctrlKey || event.metaKey) return pressWithControl(event, editor);
  const arrow = arrows[event.key];
  if (arrow && event.altKey) return !editor.isReadOnly && shift(editor, arrow);
  if (arrow && editor.store.get().mode === 'select') return go(editor, arrow) || true;
  switch (event.key) {
    case 'Tab':
      return go(editor, event.shiftKey ? 'previous' : 'next');
    case 'Enter':
      return !event.shiftKey && pressEnter(editor);
    case 'F2':
      return beginEditing(editor);
    case 'Escape':
      return pressEscape(editor);
    default:
      return false;
  }
}

export function go({ store }: Pick<Editor, 'store'>, direction: Direction): boolean {
  const next = neighbour(layoutOf(store.get()), store.get().active, direction);
  if (next) store.set({ active: next, mode: 'select', holdsFocus: true });
  return next !== null;
}

function pressWithControl(event: KeyboardEvent, editor: Editor): boolean {
  const key = event.key.toLowerCase();
  if (key === 's') editor.flush('now');
  if (key === 'enter') {
    editor.store.set({ showsPanel: true });
    requestAnimationFrame(() => document.querySelector<HTMLElement>('[data-panel-start]')?.focus());
    return true;
  }
  if (key === 'z' && !event.shiftKey) undoEdit(editor.store);
  else if (key === 'y' || key === 'z') redoEdit(editor.store);
  else return false;
  return true;
}

function pressEnter({ store, ...editor }: Editor): boolean {
  const { mode, active } = store.get();
  const isText = active.column.startsWith('text:') && active.row !== 'head';
  if (isText && mode === 'select') return beginEditing({ store, ...editor });
  return go({ store }, 'down') || true;
}

function beginEditing({ store, isReadOnly }: Editor): boolean {
  if (isReadOnly) return false;
  store.set({ mode: 'edit' });
  return true;
}

/** First out of the text, then out of the grid: nobody is caught in it. */
function pressEscape({ store }: Editor): boolean {
  if (store.get().mode === 'edit') store.set({ mode: 'select' });
  else document.querySelector<HTMLElement>('[data-after-grid]')?.focus();
  return true;
}

/** The row up or down, the option left or right. */
function shift({ store }: Editor, direction: Direction): boolean {
  const { row, column } = store.get().active;
  const isBackward = direction === 'up' || direction === 'left';
  const by = isBackward ? -1 : 1;
  if (direction === 'up' || direction === 'down')
    editTable(store, (table) => moveRow(table, row, by), { what: 'moving a row' });
  else
    editTable(store, (table) => moveColumn(table, columnKeyOf(column) ?? '', by), {
      what: 'moving an option',
    });
  return true;
}
