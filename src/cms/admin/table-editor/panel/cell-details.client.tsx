'use client';

import { useId } from 'react';
import type { StoredCell } from '../../stored-cell';
import { editTable } from '../edit-table';
import { changeRow, withCell } from '../model/change-row';
import { TextArea } from '../text-area.client';
import { useEditor } from '../use-editor.client';
import styles from './panel.module.css';
import { SourcesEditor } from './sources-editor.client';

interface CellDetailsProps {
  readonly rowKey: string;
  readonly option: number;
  readonly cell: StoredCell;
}

export function CellDetails({ rowKey, option, cell }: CellDetailsProps) {
  const { store, isReadOnly } = useEditor();
  const noteId = useId();
  const change = (part: StoredCell) =>
    editTable(store, (table) => changeRow(table, rowKey, (row) => withCell(row, option, part)), {
      what: 'a note or source',
      mergeKey: `details ${rowKey} ${option} ${Object.keys(part).join()}`,
    });
  return (
    <fieldset className={styles.fields} disabled={isReadOnly}>
      <label className={styles.stacked} htmlFor={noteId}>
        Note, shown small below the text
        <TextArea
          className={styles.input}
          data-panel-start
          id={noteId}
          maxLength={2000}
          onChange={(event) => change({ note: event.target.value })}
          rows={2}
          text={cell.note ?? ''}
        />
      </label>
      <label className={styles.check}>
        <input
          checked={cell.toVerify ?? false}
          onChange={(event) => change({ toVerify: event.target.checked })}
          type="checkbox"
        />
        Unverified: readers are told so
      </label>
      <label className={styles.stacked}>
        Checked against the sources on
        <input
          className={styles.input}
          onChange={(event) => change({ verifiedAt: event.target.value || null })}
          type="date"
          value={cell.verifiedAt?.slice(0, 10) ?? ''}
        />
      </label>
      <SourcesEditor
        key={`${rowKey} ${option}`}
        onChange={(sources) => change({ sources })}
        sources={cell.sources ?? []}
      />
    </fieldset>
  );
}
