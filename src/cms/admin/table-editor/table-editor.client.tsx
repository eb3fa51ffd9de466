'use client';

import { useForm, useFormInitializing } from '@payloadcms/ui';
import type { ArrayFieldClientComponent } from 'payload';
import { type ClipboardEvent, useEffect, useMemo, useRef, useState } from 'react';
import type { PastedGrid } from '../../../domain/paste/pasted-grid';
import { AskProvider } from './ask.client';
import { DefinitionDrawerProvider } from './definition-drawer.client';
import { useDefinitions } from './definitions.client';
import styles from './editor.module.css';
import { createEditorStore, type EditorStore } from './editor-store';
import { type Send, useFormLink } from './form-link.client';
import { Grid } from './grid/grid.client';
import { ActionMenu } from './menu/action-menu.client';
import { readTable } from './model/read-table';
import { DetailsPanel } from './panel/details-panel.client';
import { PasteDialog } from './paste/paste-dialog.client';
import { readClipboard } from './paste/read-clipboard.client';
import { Reasons } from './reasons.client';
import { ScatteredGroups } from './scattered-groups.client';
import { StandingTally } from './tally.client';
import { NoticeLine, Toolbar } from './toolbar.client';
import { type Editor, EditorContext, useEditor, useEditorState } from './use-editor.client';
import { useFocusPath } from './use-focus-path.client';
import { useFocusWatch } from './use-focus-watch.client';
import { useFullWindow } from './use-full-window.client';
import { Welcome } from './welcome.client';

/** The rows of the comparison and its options, edited as the table that readers see. */
export const TableEditor: ArrayFieldClientComponent = ({ readOnly }) => {
  const form = useForm();
  const [store] = useState(() => createEditorStore(readTable(form.getFields())));
  const isReadOnly = useFormInitializing() || readOnly === true;
  const options = useDefinitions('options');
  const criteria = useDefinitions('criteria');
  const flush = useRef<Send>(() => undefined);
  const editor = useMemo<Editor>(
    () => ({ store, isReadOnly, options, criteria, flush: (how) => flush.current(how) }),
    [store, isReadOnly, options, criteria],
  );
  return (
    <EditorContext value={editor}>
      <FormLink flush={flush} store={store} />
      <AskProvider>
        <DefinitionDrawerProvider>
          {readOnly && (
            <p className={styles.hint}>You can read this table and what is noted in it, but not change it.</p>
          )}
          <Workspace />
          <Reasons />
        </DefinitionDrawerProvider>
      </AskProvider>
    </EditorContext>
  );
};

interface FormLinkProps {
  readonly store: EditorStore;
  readonly flush: { current: Send };
}

/** Draws nothing, so that what the form tells it all day long redraws nothing. */
function FormLink({ store, flush }: FormLinkProps) {
  const send = useFormLink(store);
  useEffect(() => {
    flush.current = send;
  }, [flush, send]);
  return null;
}

function Workspace() {
  const { isReadOnly } = useEditor();
  const root = useRef<HTMLDivElement>(null);
  const isEnlarged = useEditorState((state) => state.isEnlarged);
  const showsPanel = useEditorState((state) => state.showsPanel);
  const problems = useEditorState((state) =>
    [state.problems.options, state.problems.rows].filter(Boolean).join(' '),
  );
  const [pasting, setPasting] = useState<{ readonly grid: PastedGrid | null } | null>(null);
  useFocusWatch(root);
  useFocusPath();
  useFullWindow(root, isEnlarged);
  const paste = (event: ClipboardEvent) => {
    const grid = isReadOnly ? null : readClipboard(event);
    if (!grid) return;
    event.preventDefault();
    setPasting({ grid });
  };
  return (
    <div
      className={styles.editor}
      data-enlarged={isEnlarged || undefined}
      data-table-editor
      id="field-rows"
      popover={isEnlarged ? 'manual' : undefined}
      ref={root}
    >
      <Toolbar onPasteTable={() => setPasting({ grid: null })} />
      {problems && (
        <p className={styles.problem} role="alert">
          {problems}
        </p>
      )}
      <Welcome onPasteTable={() => setPasting({ grid: null })} />
      <div className={styles.body} data-panel={showsPanel || undefined}>
        <StandingTally />
        <div className={styles.scroll}>
          <Grid onPaste={paste} />
        </div>
        {showsPanel && <DetailsPanel />}
      </div>
      <ScatteredGroups />
      <NoticeLine />
      <KeyHelp />
      <ActionMenu root={root} />
      {pasting && <PasteDialog onClose={() => setPasting(null)} pasted={pasting.grid} />}
    </div>
  );
}

/** Reached by Escape out of the grid. */
function KeyHelp() {
  return (
    <details className={styles.keys}>
      <summary data-after-grid>Keys</summary>
      <dl className={styles.keyList}>
        {keys.map(([key, does]) => (
          <div key={key}>
            <dt>{key}</dt>
            <dd>{does}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
}

const keys = [
  ['Tab, arrows', 'next cell'],
  ['Letters', 'replace what is in the cell'],
  ['Enter, F2', 'edit it; Enter again goes down, Shift+Enter begins a line'],
  ['Escape', 'stop editing, then leave the table'],
  ['Ctrl+Enter', 'note and sources of the cell'],
  ['Alt+arrows', 'move the row or the option'],
  ['Ctrl+V', 'paste a table'],
  ['Ctrl+Z, Ctrl+Y', 'undo, redo'],
] as const;
