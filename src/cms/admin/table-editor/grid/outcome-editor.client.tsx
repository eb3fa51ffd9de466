'use client';

import { type KeyboardEvent, useRef } from 'react';
import type { OutcomeFields } from '../../stated-outcome';
import { editTable } from '../edit-table';
import { changeRow, outcomeOf } from '../model/change-row';
import { useEditor } from '../use-editor.client';
import styles from './grid.module.css';
import type { HeadOption } from './head-option';
import { useCellFocus } from './use-cell-focus.client';

interface OutcomeEditorProps {
  readonly rowKey: string;
  readonly label: string;
  readonly outcome: OutcomeFields;
  /** What it comes to while nothing is stated. */
  readonly byScores: string;
  readonly options: readonly HeadOption[];
}

/** The outcome of a row: one option, or one of the other kinds. The rest is said in the panel. */
export function OutcomeEditor({ rowKey, label, outcome, byScores, options }: OutcomeEditorProps) {
  const { store } = useEditor();
  const control = useRef<HTMLSelectElement>(null);
  useCellFocus(control);
  const choose = (value: string) => {
    editTable(
      store,
      (table) => changeRow(table, rowKey, (row) => ({ ...row, outcome: chosenOutcome(value, row.outcome) })),
      { what: `the outcome of ${label}` },
    );
    if (value === 'depends') focusCondition(store);
  };
  const open = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' && event.key !== 'F2') return;
    event.preventDefault();
    event.stopPropagation();
    control.current?.showPicker();
  };
  return (
    <select
      aria-label={`${label}: outcome`}
      className={styles.select}
      onChange={(event) => choose(event.target.value)}
      onKeyDown={open}
      ref={control}
      value={choiceOf(outcome)}
    >
      <option value="">{byScores}</option>
      {options.map(({ option, name }) =>
        option === null ? null : (
          <option key={option} value={`win:${option}`}>
            {name}
          </option>
        ),
      )}
      {choiceOf(outcome) === 'several' && <option value="several">Several winners</option>}
      <option value="tie">Tie</option>
      <option value="together">Use {options.length === 2 ? 'both' : 'them together'}</option>
      <option value="depends">Depends …</option>
      <option value="none">No winner: a fact</option>
      <option value="unknown">Unknown</option>
    </select>
  );
}

function choiceOf({ kind, winners }: OutcomeFields): string {
  if (kind !== 'win') return kind ?? '';
  return winners?.length === 1 ? `win:${winners[0]}` : 'several';
}

function chosenOutcome(value: string, before: OutcomeFields): OutcomeFields {
  if (value === 'several') return before;
  if (value.startsWith('win:')) return outcomeOf({ kind: 'win', winners: [Number(value.slice(4))] });
  return outcomeOf({ ...before, kind: value, label: null });
}

function focusCondition(store: ReturnType<typeof useEditor>['store']): void {
  store.set({ showsPanel: true });
  requestAnimationFrame(() => document.querySelector<HTMLElement>('[data-condition]')?.focus());
}
