'use client';

import styles from './editor.module.css';
import { goTo } from './grid/go-to';
import { useEditor, useEditorState } from './use-editor.client';

/** How to begin, for as long as there is nothing to compare. */
export function Welcome({ onPasteTable }: { readonly onPasteTable: () => void }) {
  const { store, isReadOnly } = useEditor();
  const options = useEditorState(({ history }) => history.table.columns.length);
  const rows = useEditorState(({ history }) => history.table.rows.length);
  if (rows > 0 || isReadOnly) return null;
  return (
    <div className={styles.welcome}>
      <p className={styles.lead}>
        <strong>{options < 2 ? 'What do you compare?' : 'What do you judge by?'}</strong>{' '}
        {options < 2
          ? 'Type the name of each option into the top line and press Enter; then the criteria, line by line. Names that are new become drafts, which go public together with the comparison.'
          : 'Type a criterion into the line below and press Enter, or Tab to fill in its cells.'}
      </p>
      <div className={styles.starts}>
        <button
          className={styles.start}
          onClick={() =>
            goTo(store, options < 2 ? { row: 'head', column: 'new' } : { row: 'new', column: 'criterion' })
          }
          type="button"
        >
          {options < 2 ? 'Name the options' : 'Add a criterion'}
        </button>
        <button className={styles.tool} onClick={onPasteTable} type="button">
          Paste a table instead
        </button>
      </div>
    </div>
  );
}
