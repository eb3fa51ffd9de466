'use client';

import { type ClipboardEvent, Fragment, type KeyboardEvent, type MouseEvent, useMemo } from 'react';
import { layoutOf } from '../editor-store';
import { addRowFor, type Chosen } from '../name-definition';
import { useEditor, useEditorState } from '../use-editor.client';
import { NewRow } from './criterion-cell.client';
import styles from './grid.module.css';
import { pressGridKey } from './grid-keys';
import { HeadRow } from './head-row.client';
import { columnsOf } from './positions';
import { RowView } from './row-view.client';
import { useHeads, useRowHeads } from './use-heads.client';
import { columnStyle } from './widths';

interface GridProps {
  readonly onPaste: (event: ClipboardEvent) => void;
}

/** The table itself. Keys and clicks are heard here, once, for all of its cells. */
export function Grid({ onPaste }: GridProps) {
  const editor = useEditor();
  const { store } = editor;
  const heads = useHeads();
  const rows = useRowHeads();
  const showsScores = useEditorState((state) => state.showsScores);
  const isNewActive = useEditorState(({ active }) => active.row === 'new');
  const takenOptions = useMemo(() => new Set(heads.flatMap(({ option }) => option ?? [])), [heads]);
  const takenCriteria = useMemo(() => new Set(rows.flatMap(({ criterion }) => criterion ?? [])), [rows]);
  const press = (event: KeyboardEvent) => {
    if (event.defaultPrevented || isOnButton(event)) return;
    if (pressGridKey(event, editor)) event.preventDefault();
  };
  const activate = (event: MouseEvent) => {
    const place = placeOf(event.target);
    if (!place || isOnButton(event)) return;
    const { active } = store.get();
    if (active.row === place.row && active.column === place.column) return;
    // The cell's own control is not there yet: it takes the cursor when it is.
    event.preventDefault();
    store.set({ active: place, mode: 'select', holdsFocus: true });
  };
  const add = (chosen: Chosen, key: 'Enter' | 'Tab' | 'click') => {
    const row = addRowFor(editor, chosen);
    const column = columnsOf(layoutOf(store.get())).find((name) => name.startsWith('text:')) ?? 'criterion';
    if (key === 'Tab') store.set({ active: { row, column }, mode: 'select', holdsFocus: true });
  };
  return (
    <table
      aria-label="Comparison: options side by side"
      className={styles.table}
      data-scores={showsScores || undefined}
      onKeyDown={press}
      onMouseDown={activate}
      onPaste={onPaste}
      // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a table that is moved in and typed into is a grid
      role="grid"
      style={columnStyle(heads.length, showsScores)}
    >
      <thead>
        <HeadRow heads={heads} showsScores={showsScores} taken={takenOptions} />
      </thead>
      <tbody>
        {rows.map((row, index) => (
          <Fragment key={row.key}>
            {row.startsGroup && (
              <tr className={styles.groupRow}>
                <th className={styles.group} colSpan={100} scope="rowgroup">
                  <span>{row.group || 'Without a group'}</span>
                </th>
              </tr>
            )}
            <RowView
              heads={heads}
              name={row.name}
              number={index + 1}
              rowKey={row.key}
              showsScores={showsScores}
              taken={takenCriteria}
            />
          </Fragment>
        ))}
        {!editor.isReadOnly && (
          <NewRow columns={100} isActive={isNewActive} onAdd={add} taken={takenCriteria} />
        )}
      </tbody>
    </table>
  );
}

function placeOf(target: EventTarget): { row: string; column: string } | null {
  const cell = target instanceof Element ? target.closest<HTMLElement>('[data-row][data-column]') : null;
  const { row, column } = cell?.dataset ?? {};
  return row && column ? { row, column } : null;
}

function isOnButton({ target }: { readonly target: EventTarget }): boolean {
  return target instanceof Element && target.closest('button') !== null;
}
