'use client';

import { memo, useMemo } from 'react';
import { describeOutcome } from '../../../../domain/describe-outcome';
import { outcomeOfRow } from '../model/judge-table';
import type { Row } from '../model/table';
import { useEditor } from '../use-editor.client';
import styles from './grid.module.css';
import type { HeadOption } from './head-option';
import { OutcomeEditor } from './outcome-editor.client';
import { ReadOnlyText } from './read-only-text.client';

interface OutcomeCellProps {
  readonly row: Row;
  readonly label: string;
  readonly heads: readonly HeadOption[];
  readonly isActive: boolean;
}

export const OutcomeCell = memo(function OutcomeCell({ row, label, heads, isActive }: OutcomeCellProps) {
  const { isReadOnly } = useEditor();
  const words = useMemo(() => outcomeInWords(row, heads), [row, heads]);
  return (
    <td
      className={styles.outcome}
      data-active={isActive || undefined}
      data-column="outcome"
      data-row={row.key}
      data-stated={row.outcome.kind ? true : undefined}
    >
      {isActive && isReadOnly && <ReadOnlyText label={`${label}: outcome`} text={words} />}
      {isActive && !isReadOnly && (
        <OutcomeEditor
          byScores={row.outcome.kind ? 'By the scores' : words}
          label={label}
          options={heads}
          outcome={row.outcome}
          rowKey={row.key}
        />
      )}
      {(!isActive || (!isReadOnly && (row.outcome.kind === 'depends' || row.outcome.label))) && (
        <div className={styles.shown}>{words}</div>
      )}
    </td>
  );
});

/** As on the page, but for what is only the lack of an outcome. */
function outcomeInWords(row: Row, heads: readonly HeadOption[]): string {
  const options = heads.flatMap(({ option, name }) => (option === null ? [] : [{ id: option, name }]));
  const outcome = outcomeOfRow(
    row,
    options.map(({ id }) => id),
  );
  if (row.outcome.kind === 'depends' && !row.outcome.condition) return 'Depends: on what?';
  if (row.outcome.kind === 'win' && !row.outcome.winners?.length) return 'A win: for whom?';
  if (row.outcome.kind) return describeOutcome(outcome, options);
  return outcome.kind === 'unknown' ? 'None yet' : `${describeOutcome(outcome, options)} by score`;
}
