'use client';

import { memo, type ReactNode } from 'react';
import { nameRow } from '../name-definition';
import { NamePicker } from '../picker/name-picker.client';
import { useEditor } from '../use-editor.client';
import styles from './grid.module.css';
import { go } from './grid-keys';

interface CriterionCellProps {
  readonly rowKey: string;
  readonly handle: ReactNode;
  readonly name: string;
  readonly note: string;
  readonly isActive: boolean;
  readonly taken: ReadonlySet<number>;
}

export function CriterionCell({ rowKey, handle, name, note, isActive, taken }: CriterionCellProps) {
  const editor = useEditor();
  return (
    <th
      className={styles.criterion}
      data-active={isActive || undefined}
      data-column="criterion"
      data-row={rowKey}
      scope="row"
    >
      <div className={styles.criterionLine}>
        {handle}
        {isActive ? (
          <NamePicker
            definitions={editor.criteria}
            label={`Criterion: ${name || 'choose it'}`}
            name={name}
            noun="criterion"
            onChoose={(chosen, key) => {
              nameRow(editor, rowKey, chosen);
              if (key !== 'click') go(editor, key === 'Tab' ? 'next' : 'down');
            }}
            placeholder="Choose a criterion"
            taken={taken}
          />
        ) : (
          <span className={styles.criterionName}>
            {name || <em className={styles.missing}>Choose a criterion</em>}
          </span>
        )}
      </div>
      {note && <div className={styles.rowNote}>{note}</div>}
    </th>
  );
}

interface NewRowProps {
  readonly columns: number;
  readonly taken: ReadonlySet<number>;
  readonly isActive: boolean;
  readonly onAdd: (chosen: Parameters<typeof nameRow>[2], key: 'Enter' | 'Tab' | 'click') => void;
}

/** The line below the last row: a name typed here becomes a row. */
export const NewRow = memo(function NewRow({ columns, taken, isActive, onAdd }: NewRowProps) {
  const editor = useEditor();
  return (
    <tr className={styles.newRow} data-worked-in={isActive || undefined}>
      <th
        className={styles.criterion}
        data-active={isActive || undefined}
        data-column="criterion"
        data-row="new"
        scope="row"
      >
        {isActive ? (
          <NamePicker
            definitions={editor.criteria}
            label="Add a criterion"
            name=""
            noun="criterion"
            onChoose={onAdd}
            placeholder="Add a criterion …"
            taken={taken}
          />
        ) : (
          <span className={styles.add}>+ Criterion</span>
        )}
      </th>
      <td className={styles.filler} colSpan={columns} />
    </tr>
  );
});
