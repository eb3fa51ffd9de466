'use client';

import { FieldError, FieldLabel, useField } from '@payloadcms/ui';
import type { JSONFieldClientComponent } from 'payload';
import { CellEditor } from './cell-editor.client';
import styles from './cells-field.module.css';
import { useComparedOptions } from './compared-options.client';
import { useOwnValue } from './own-value.client';
import type { StoredCell } from './stored-cell';

type StoredCells = Record<string, StoredCell>;

/** A row's cells, side by side as on the page: one for each option of this comparison. */
export const CellsField: JSONFieldClientComponent = ({ path: firstPath, readOnly }) => {
  // Rows can be moved: the path this was first drawn with then belongs to another row.
  const field = useField<StoredCells | null>({ potentiallyStalePath: firstPath });
  const { value, setValue, showError, errorMessage, disabled, path } = field;
  const options = useComparedOptions();
  const [cells, setCells] = useOwnValue<StoredCells>(value ?? {}, setValue);
  const orphans = Object.keys(cells).filter((id) => !options.some((option) => String(option.id) === id));
  const change = (id: string, cell: StoredCell | undefined) => {
    const { [id]: _, ...others } = cells;
    setCells(cell === undefined ? others : { ...others, [id]: cell });
  };
  return (
    <div className={styles.field} id={`field-${path.replaceAll('.', '__')}`}>
      <FieldLabel label="What we say of each option" path={path} />
      <div className={styles.problem}>
        <FieldError message={errorMessage} path={path} showError={showError} />
      </div>
      {options.length === 0 && (
        <p className={styles.hint}>Choose the options first, on the tab “Introduction and options”.</p>
      )}
      <div className={styles.cells}>
        {options.map(({ id, name }) => (
          <CellEditor
            key={id}
            anchor={`field-${path.replaceAll('.', '__')}__${id}`}
            cell={cells[String(id)] ?? {}}
            disabled={readOnly || disabled}
            heading={name}
            id={`${path}-${id}`}
            onChange={(cell) => change(String(id), cell)}
          />
        ))}
      </div>
      {options.length > 0 &&
        orphans.map((id) => (
          <p className={styles.orphan} key={id}>
            This row also has a cell for an option that is no longer here: “{cells[id]?.text ?? ''}”.{' '}
            <button className={styles.textButton} onClick={() => change(id, undefined)} type="button">
              Remove that cell
            </button>
          </p>
        ))}
    </div>
  );
};
