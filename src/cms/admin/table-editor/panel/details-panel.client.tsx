'use client';

import type { KeyboardEvent } from 'react';
import { focusActive } from '../grid/focus-active';
import { columnKeyOf } from '../grid/positions';
import { useHeads, useRowHeads } from '../grid/use-heads.client';
import { useEditor, useEditorState } from '../use-editor.client';
import { CellDetails } from './cell-details.client';
import { OutcomeDetails } from './outcome-details.client';
import styles from './panel.module.css';
import { RowDetails } from './row-details.client';

/** What does not fit into a cell: it follows the active place. */
export function DetailsPanel() {
  const { store } = useEditor();
  const active = useEditorState((state) => state.active);
  const row = useEditorState(({ history }) => history.table.rows.find(({ key }) => key === active.row));
  const heads = useHeads();
  const name = useRowHeads().find(({ key }) => key === active.row)?.name ?? '';
  const head = heads.find(({ key }) => key === columnKeyOf(active.column));
  const close = () => {
    store.set({ showsPanel: false });
    focusActive();
  };
  const press = (event: KeyboardEvent) => {
    // Enter in an input would save the whole form.
    if (event.key === 'Enter' && event.target instanceof HTMLInputElement) event.preventDefault();
    if (event.key === 'Escape') {
      event.preventDefault();
      event.stopPropagation();
      focusActive();
    }
  };
  return (
    <aside aria-label="Notes and sources" className={styles.panel} onKeyDown={press}>
      <div className={styles.head}>
        <h2 className={styles.title}>{titleOf(name, head?.name, active.column)}</h2>
        <button aria-label="Close notes and sources" className={styles.close} onClick={close} type="button">
          ×
        </button>
      </div>
      {!row && <p className={styles.hint}>Choose a cell: its note and its sources are written here.</p>}
      {row && head && head.option !== null && (
        <CellDetails cell={row.cells[String(head.option)] ?? {}} option={head.option} rowKey={row.key} />
      )}
      {row && active.column === 'outcome' && <OutcomeDetails heads={heads} row={row} />}
      {row && (active.column === 'criterion' || active.column === 'weight') && <RowDetails row={row} />}
    </aside>
  );
}

function titleOf(criterion: string, option: string | undefined, column: string): string {
  if (!criterion) return 'Notes and sources';
  if (option) return `${criterion}: ${option}`;
  return column === 'outcome' ? `${criterion}: outcome` : criterion;
}
