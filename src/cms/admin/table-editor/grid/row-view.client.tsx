'use client';

import { memo } from 'react';
import { bestScore, heaviestWeight } from '../../../../domain/ranking';
import { editTable } from '../edit-table';
import { openMenu } from '../menu/open-menu';
import { changeRow, withCell } from '../model/change-row';
import { problemsOf } from '../model/problems';
import { refusedOptions } from '../model/refused-place';
import type { Row } from '../model/table';
import { useEditor, useEditorState } from '../use-editor.client';
import { keepWaiting } from '../waiting-cells';
import { CriterionCell } from './criterion-cell.client';
import styles from './grid.module.css';
import type { HeadOption } from './head-option';
import { NumberCell } from './number-cell.client';
import { OutcomeCell } from './outcome-cell.client';
import { RowProblems } from './row-problems.client';
import { TextCell } from './text-cell.client';

const none: ReadonlySet<string> = new Set();

interface RowViewProps {
  readonly rowKey: string;
  readonly number: number;
  readonly name: string;
  readonly heads: readonly HeadOption[];
  readonly taken: ReadonlySet<number>;
  readonly showsScores: boolean;
}

/** One row. It is drawn again when its own content changes, or when the active place enters or leaves it. */
export const RowView = memo(function RowView({
  rowKey,
  number,
  name,
  heads,
  taken,
  showsScores,
}: RowViewProps) {
  const { store } = useEditor();
  const row = useEditorState(({ history }) => history.table.rows.find(({ key }) => key === rowKey));
  const active = useEditorState((state) => (state.active.row === rowKey ? state.active.column : null));
  const problems = useEditorState((state) => problemsOf(state.problems, rowKey).join('\n'));
  if (!row) return null;
  const label = name || `Row ${number}`;
  const refused = problems === '' ? none : refusedOptions(row.cells);
  return (
    <>
      <tr
        className={styles.row}
        data-problem={problems ? true : undefined}
        data-worked-in={active === null ? undefined : true}
      >
        <CriterionCell
          handle={
            <button
              aria-haspopup="menu"
              aria-label={`Row ${number}, ${label}: move, edit or remove`}
              className={styles.rowHandle}
              onClick={(event) => openMenu(event.currentTarget, { kind: 'row', key: rowKey })}
              tabIndex={-1}
              type="button"
            >
              {number}
            </button>
          }
          isActive={active === 'criterion'}
          name={name}
          note={row.note}
          rowKey={rowKey}
          taken={taken}
        />
        {showsScores && (
          <NumberCell
            column="weight"
            isActive={active === 'weight'}
            label={`${label}: weight`}
            most={heaviestWeight}
            onChange={(weight) =>
              editTable(store, (table) => changeRow(table, rowKey, (before) => ({ ...before, weight })), {
                what: `the weight of ${label}`,
                mergeKey: `weight ${rowKey}`,
              })
            }
            rowKey={rowKey}
            value={row.weight}
          />
        )}
        {heads.map((head) => (
          <OptionCells
            active={active}
            head={head}
            isRefused={refused.has(String(head.option))}
            key={head.key}
            label={`${label}, ${head.name}`}
            row={row}
            showsScores={showsScores}
          />
        ))}
        {heads.length > 0 && (
          <OutcomeCell heads={heads} isActive={active === 'outcome'} label={label} row={row} />
        )}
        <td className={styles.filler} />
      </tr>
      <RowProblems heads={heads} problems={problems} row={row} />
    </>
  );
});

interface OptionCellsProps {
  readonly row: Row;
  readonly head: HeadOption;
  readonly label: string;
  readonly active: string | null;
  readonly isRefused: boolean;
  readonly showsScores: boolean;
}

function OptionCells({ row, head, label, active, isRefused, showsScores }: OptionCellsProps) {
  const { store } = useEditor();
  const { key, option } = head;
  const waiting = useEditorState(({ waitingCells }) => waitingCells[key]?.[row.key]);
  const cell = option === null ? waiting : row.cells[String(option)];
  return (
    <>
      <TextCell
        cell={cell}
        column={`text:${key}`}
        isActive={active === `text:${key}`}
        isRefused={isRefused}
        label={label}
        option={option}
        rowKey={row.key}
      />
      {showsScores && (
        <NumberCell
          column={`score:${key}`}
          isActive={active === `score:${key}`}
          label={`${label}: score`}
          most={bestScore}
          onChange={(score) =>
            option === null
              ? keepWaiting(store, { column: key, row: row.key }, { score })
              : editTable(
                  store,
                  (table) => changeRow(table, row.key, (before) => withCell(before, option, { score })),
                  {
                    what: `the score of ${label}`,
                    mergeKey: `score ${row.key} ${option}`,
                  },
                )
          }
          rowKey={row.key}
          value={cell?.score ?? null}
        />
      )}
    </>
  );
}
