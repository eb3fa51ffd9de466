'use client';

import styles from './grid.module.css';
import { NumberEditor } from './number-editor.client';

interface NumberCellProps {
  readonly rowKey: string;
  readonly column: string;
  readonly isActive: boolean;
  readonly label: string;
  readonly value: number | null;
  readonly most: number;
  readonly onChange: (value: number | null) => void;
}

export function NumberCell({ rowKey, column, isActive, label, value, most, onChange }: NumberCellProps) {
  return (
    <td
      className={styles.numberCell}
      data-active={isActive || undefined}
      data-column={column}
      data-row={rowKey}
    >
      {isActive ? <NumberEditor label={label} most={most} onChange={onChange} value={value} /> : value}
    </td>
  );
}
