'use client';

import { redoEdit, undoEdit } from './edit-table';
import styles from './editor.module.css';
import { useEditor, useEditorState } from './use-editor.client';

interface ToolbarProps {
  readonly onPasteTable: () => void;
}

export function Toolbar({ onPasteTable }: ToolbarProps) {
  const { store, isReadOnly } = useEditor();
  const showsScores = useEditorState((state) => state.showsScores);
  const showsPanel = useEditorState((state) => state.showsPanel);
  const isEnlarged = useEditorState((state) => state.isEnlarged);
  const canUndo = useEditorState(({ history }) => history.past.length > 0);
  const canRedo = useEditorState(({ history }) => history.future.length > 0);
  return (
    <div aria-label="The table" className={styles.toolbar} role="toolbar">
      <button className={styles.tool} disabled={isReadOnly} onClick={onPasteTable} type="button">
        Paste a table
      </button>
      <button
        aria-pressed={showsScores}
        className={styles.tool}
        onClick={() => store.set({ showsScores: !showsScores })}
        type="button"
      >
        Scores and weights
      </button>
      <button
        aria-pressed={showsPanel}
        className={styles.tool}
        onClick={() => store.set({ showsPanel: !showsPanel })}
        type="button"
      >
        Notes and sources
      </button>
      <span className={styles.space} />
      <button
        aria-label="Undo"
        className={styles.tool}
        disabled={!canUndo}
        onClick={() => undoEdit(store)}
        title="Undo (Ctrl+Z)"
        type="button"
      >
        ↶
      </button>
      <button
        aria-label="Redo"
        className={styles.tool}
        disabled={!canRedo}
        onClick={() => redoEdit(store)}
        title="Redo (Ctrl+Y)"
        type="button"
      >
        ↷
      </button>
      <button
        aria-pressed={isEnlarged}
        className={styles.tool}
        onClick={() => store.set({ isEnlarged: !isEnlarged })}
        type="button"
      >
        {isEnlarged ? 'Back to the form' : 'Full window'}
      </button>
    </div>
  );
}

/** What happened last, with a way back. */
export function NoticeLine() {
  const { store } = useEditor();
  const notice = useEditorState((state) => state.notice);
  return (
    <div className={styles.notice} role="status">
      {notice && (
        <>
          <span>{notice.text}</span>
          {notice.canUndo && (
            <button className={styles.textButton} onClick={() => undoEdit(store)} type="button">
              Undo
            </button>
          )}
        </>
      )}
    </div>
  );
}
