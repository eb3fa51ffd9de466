'use client';

import type { OutcomeFields } from '../../stated-outcome';
import { editTable } from '../edit-table';
import type { HeadOption } from '../grid/head-option';
import { changeRow, outcomeOf } from '../model/change-row';
import type { Row } from '../model/table';
import { useEditor } from '../use-editor.client';
import styles from './panel.module.css';

interface OutcomeDetailsProps {
  readonly row: Row;
  readonly heads: readonly HeadOption[];
}

/** Shared wins, conditions and other words for an outcome. */
export function OutcomeDetails({ row, heads }: OutcomeDetailsProps) {
  const { store, isReadOnly } = useEditor();
  const { outcome } = row;
  const change = (part: OutcomeFields, mergeKey?: string) =>
    editTable(
      store,
      (table) =>
        changeRow(table, row.key, (before) => ({
          ...before,
          outcome: outcomeOf({ ...before.outcome, ...part }),
        })),
      { what: 'the outcome of a row', ...(mergeKey ? { mergeKey: `${mergeKey} ${row.key}` } : {}) },
    );
  const winners = outcome.winners ?? [];
  const toggle = (option: number) => {
    const next = winners.includes(option) ? winners.filter((id) => id !== option) : [...winners, option];
    change(next.length > 0 ? { kind: 'win', winners: next } : { kind: null });
  };
  return (
    <fieldset className={styles.fields} disabled={isReadOnly}>
      <fieldset className={styles.group}>
        <legend>Winners</legend>
        {heads.map(({ key, option, name }) =>
          option === null ? null : (
            <label className={styles.check} key={key}>
              <input
                checked={outcome.kind === 'win' && winners.includes(option)}
                onChange={() => toggle(option)}
                type="checkbox"
              />
              {name}
            </label>
          ),
        )}
      </fieldset>
      {outcome.kind === 'win' && (
        <label className={styles.stacked}>
          In brackets, such as “narrowly”
          <input
            className={styles.input}
            maxLength={120}
            onChange={(event) => change({ qualifier: event.target.value }, 'qualifier')}
            value={outcome.qualifier ?? ''}
          />
        </label>
      )}
      {outcome.kind === 'depends' && (
        <label className={styles.stacked}>
          Depends on what? Needed for publishing
          <input
            className={styles.input}
            data-condition
            maxLength={300}
            onChange={(event) => change({ condition: event.target.value }, 'condition')}
            placeholder="whether your team already runs a JVM"
            value={outcome.condition ?? ''}
          />
        </label>
      )}
      {outcome.kind && (
        <label className={styles.stacked}>
          Shown as: words in place of the computed ones
          <input
            className={styles.input}
            data-panel-start
            maxLength={60}
            onChange={(event) => change({ label: event.target.value }, 'label')}
            placeholder="Both"
            value={outcome.label ?? ''}
          />
        </label>
      )}
      {!outcome.kind && (
        <p className={styles.hint}>
          Nothing is stated: the best score wins, and without two scores the outcome is unknown.
        </p>
      )}
    </fieldset>
  );
}
