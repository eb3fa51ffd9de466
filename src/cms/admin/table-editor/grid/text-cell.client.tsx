'use client';

import { memo } from 'react';
import type { StoredCell } from '../../stored-cell';
import styles from './grid.module.css';
import { TextEditor } from './text-editor.client';

interface TextCellProps {
  readonly rowKey: string;
  readonly column: string;
  /** Null while its option is being created. */
  readonly option: number | null;
  readonly cell: StoredCell | undefined;
  readonly isActive: boolean;
  readonly isRefused: boolean;
  readonly label: string;
}

export const TextCell = memo(function TextCell(props: TextCellProps) {
  const { rowKey, column, option, cell, isActive, isRefused, label } = props;
  return (
    <td
      aria-invalid={isRefused || undefined}
      className={styles.text}
      data-active={isActive || undefined}
      data-column={column}
      data-row={rowKey}
      data-unverified={cell?.toVerify || undefined}
    >
      {isActive ? (
        <TextEditor
          columnKey={column.slice('text:'.length)}
          isRefused={isRefused}
          label={label}
          option={option}
          rowKey={rowKey}
          text={cell?.text ?? ''}
        />
      ) : (
        <div className={styles.shown}>{cell?.text}</div>
      )}
      {cell && <Marks cell={cell} />}
    </td>
  );
});

/** What else there is to a cell; it is read and written in the panel. */
function Marks({ cell }: { readonly cell: StoredCell }) {
  const sources = cell.sources?.length ?? 0;
  const marks = [
    cell.toVerify ? 'unverified' : '',
    cell.note ? 'note' : '',
    sources > 0 ? `${sources} ${sources === 1 ? 'source' : 'sources'}` : '',
  ].filter(Boolean);
  return marks.length > 0 ? <div className={styles.marks}>{marks.join(' · ')}</div> : null;
}
