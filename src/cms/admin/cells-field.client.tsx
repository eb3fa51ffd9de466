'use client';

import { FieldError, FieldLabel, useField } from '@payloadcms/ui';
import type { JSONFieldClientComponent } from 'payload';
import { CellEditor } from './cell-editor.client';
import styles from './cells-field.module.css';
import { type StoredCell, useComparedOptions } from './compared-options.client';

type StoredCells = Record<string, StoredCell>;

/** A row's cells, side by side as on the page: one for each option of this comparison. */
export const CellsField: JSONFieldClientComponent = ({ path }) => {
  const { value, setValue, showError, errorMessage, disabled } = useField<StoredCells | null>({ path });
  const options = useComparedOptions();
  const cells = value ?? {};
  const orphans = Object.keys(cells).filter((id) => !options.some((option) => String(option.id) === id));
  const change = (id: string, cell: StoredCell | undefined) => {
    const { [id]: _, ...others } = cells;
    setValue(cell === undefined ? others : { ...others, [id]: cell });
  };
  return (
    <div className={styles.field}>
      <FieldLabel label="What we say of each option" path={path} />
      <FieldError message={errorMessage} path={path} showError={showError} />
      {options.length === 0 && <p className={styles.hint}>Choose the options first, on the tab “Options”.</p>}
      <div className={styles.cells}>
        {options.map(({ id, name }) => (
          <CellEditor
            key={id}
            cell={cells[String(id)] ?? {}}
            disabled={disabled}
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
