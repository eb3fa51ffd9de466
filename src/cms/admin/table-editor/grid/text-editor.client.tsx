'use client';

import { useRef } from 'react';
import { editTable } from '../edit-table';
import { changeRow, withCell } from '../model/change-row';
import { TextArea } from '../text-area.client';
import { useEditor } from '../use-editor.client';
import { keepWaiting } from '../waiting-cells';
import styles from './grid.module.css';
import { problemsId } from './row-problems.client';
import { useCellFocus } from './use-cell-focus.client';

interface TextEditorProps {
  readonly rowKey: string;
  /** The key of its option's column. */
  readonly columnKey: string;
  /** Null while its option is being created. */
  readonly option: number | null;
  readonly label: string;
  readonly text: string;
  readonly isRefused: boolean;
}

/** The text of the active cell. Letters go to the table at once, and to the form when the editor pauses. */
export function TextEditor({ rowKey, columnKey, option, label, text, isRefused }: TextEditorProps) {
  const { store, isReadOnly } = useEditor();
  const control = useRef<HTMLTextAreaElement>(null);
  useCellFocus(control);
  const type = (typed: string) => {
    if (store.get().mode === 'select') store.set({ mode: 'edit' });
    if (option === null) return keepWaiting(store, { column: columnKey, row: rowKey }, { text: typed });
    return editTable(
      store,
      (table) => changeRow(table, rowKey, (row) => withCell(row, option, { text: typed })),
      {
        what: `the text of ${label}`,
        mergeKey: `text ${rowKey} ${option} ${wordOf(typed)}`,
      },
    );
  };
  return (
    <TextArea
      aria-describedby={isRefused ? problemsId(rowKey) : undefined}
      aria-invalid={isRefused || undefined}
      aria-label={`${label}: text`}
      className={styles.textarea}
      maxLength={2000}
      onChange={(event) => type(event.target.value)}
      onMouseDown={() => document.activeElement === control.current && store.set({ mode: 'edit' })}
      placeholder="Readers see “Unknown”"
      readOnly={isReadOnly}
      ref={control}
      rows={1}
      text={text}
    />
  );
}

/** Undoing takes back a piece of about twenty letters at a time. */
function wordOf(typed: string): number {
  return Math.floor(typed.length / 20);
}
