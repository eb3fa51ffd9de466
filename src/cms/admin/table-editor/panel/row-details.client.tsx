'use client';

import { useId } from 'react';
import { useDefinitionDrawer } from '../definition-drawer.client';
import { editTable } from '../edit-table';
import { dropRow } from '../menu/use-menu-actions.client';
import { changeRow, moveRow } from '../model/change-row';
import type { Row } from '../model/table';
import { TextArea } from '../text-area.client';
import { useEditor } from '../use-editor.client';
import styles from './panel.module.css';

export function RowDetails({ row }: { readonly row: Row }) {
  const editor = useEditor();
  const { store, isReadOnly } = editor;
  const noteId = useId();
  const openDefinition = useDefinitionDrawer();
  const move = (by: number) =>
    editTable(store, (table) => moveRow(table, row.key, by), { what: 'moving a row' });
  return (
    <fieldset className={styles.fields} disabled={isReadOnly}>
      <label className={styles.stacked} htmlFor={noteId}>
        Note, shown below the criterion
        <TextArea
          className={styles.input}
          data-panel-start
          id={noteId}
          maxLength={1000}
          onChange={(event) =>
            editTable(
              store,
              (table) => changeRow(table, row.key, (before) => ({ ...before, note: event.target.value })),
              { what: 'a note', mergeKey: `note ${row.key}` },
            )
          }
          rows={3}
          text={row.note}
        />
      </label>
      <p className={styles.hint}>The weight, 0 to 5, stands in the table with the scores.</p>
      <div className={styles.buttons}>
        <button className={styles.button} onClick={() => move(-1)} type="button">
          Move up
        </button>
        <button className={styles.button} onClick={() => move(1)} type="button">
          Move down
        </button>
        {row.criterion !== null && (
          <button
            className={styles.button}
            onClick={() => row.criterion !== null && openDefinition('criteria', row.criterion)}
            type="button"
          >
            Edit the criterion everywhere
          </button>
        )}
        <button className={styles.button} onClick={() => dropRow(editor, row.key)} type="button">
          Remove the row
        </button>
      </div>
      <p className={styles.hint}>
        Name, group and meaning belong to the criterion, which other comparisons may use as well.
      </p>
    </fieldset>
  );
}
