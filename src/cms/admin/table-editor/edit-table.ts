import type { EditorStore, Notice } from './editor-store';
import { recordChange, redo, undo } from './model/history';
import type { Table } from './model/table';

interface Edit {
  /** What it was, for the one who undoes it: "the pasted table". */
  readonly what: string;
  readonly mergeKey?: string;
  /** Told to the editor along with an offer to undo it. */
  readonly notice?: string;
}

/** Every change of the table goes through here: it is one step to undo. */
export function editTable(store: EditorStore, change: (table: Table) => Table, edit: Edit): void {
  const { history } = store.get();
  const next = recordChange(history, change(history.table), edit);
  if (next === history) return;
  store.set({ history: next, notice: edit.notice ? { text: edit.notice, canUndo: true } : null });
}

export function undoEdit(store: EditorStore): void {
  const { history } = store.get();
  const step = history.past.at(-1);
  store.set({
    history: undo(history),
    mode: 'select',
    notice: step ? told(`Undone: ${step.what}.`) : told('Nothing to undo.'),
  });
}

export function redoEdit(store: EditorStore): void {
  const { history } = store.get();
  const step = history.future.at(-1);
  store.set({
    history: redo(history),
    mode: 'select',
    notice: step ? told(`Done again: ${step.what}.`) : told('Nothing to do again.'),
  });
}

function told(text: string): Notice {
  return { text, canUndo: false };
}
