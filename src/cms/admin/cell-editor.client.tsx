'use client';

import styles from './cells-field.module.css';
import type { StoredCell } from './compared-options.client';
import { SourcesEditor } from './sources-editor.client';

interface CellEditorProps {
  readonly cell: StoredCell;
  readonly disabled: boolean | undefined;
  readonly heading: string;
  readonly id: string;
  /** Undefined: the cell is empty again, which readers see as unknown. */
  readonly onChange: (cell: StoredCell | undefined) => void;
}

export function CellEditor({ cell, disabled, heading, id, onChange }: CellEditorProps) {
  const change = (part: StoredCell) => onChange(withoutEmptyParts({ ...cell, ...part }));
  return (
    <fieldset className={styles.cell} disabled={disabled}>
      <legend className={styles.heading}>{heading}</legend>
      <textarea
        aria-label={`${heading}: text`}
        className={styles.text}
        maxLength={2000}
        onChange={(event) => change({ text: event.target.value })}
        placeholder="Empty: unknown"
        rows={3}
        value={cell.text ?? ''}
      />
      <div className={styles.line}>
        <label htmlFor={`${id}-score`}>Score, 0–10</label>
        <input
          className={styles.score}
          id={`${id}-score`}
          max={10}
          min={0}
          onChange={(event) =>
            change({ score: event.target.value === '' ? null : Number(event.target.value) })
          }
          step={0.5}
          type="number"
          value={cell.score ?? ''}
        />
        <label className={styles.check}>
          <input
            checked={cell.toVerify ?? false}
            onChange={(event) => change({ toVerify: event.target.checked })}
            type="checkbox"
          />
          To verify
        </label>
      </div>
      <details>
        <summary className={styles.summary}>{summaryOf(cell)}</summary>
        <SourcesEditor onChange={(sources) => change({ sources })} sources={cell.sources ?? []} />
        <label className={styles.stacked}>
          Verified on
          <input
            className={styles.input}
            onChange={(event) => change({ verifiedAt: event.target.value || null })}
            type="date"
            value={cell.verifiedAt?.slice(0, 10) ?? ''}
          />
        </label>
        <label className={styles.stacked}>
          Note
          <textarea
            className={styles.input}
            maxLength={2000}
            onChange={(event) => change({ note: event.target.value })}
            rows={2}
            value={cell.note ?? ''}
          />
        </label>
      </details>
    </fieldset>
  );
}

function summaryOf({ sources = [], note, verifiedAt }: StoredCell): string {
  const count = sources.length === 1 ? '1 source' : `${sources.length || 'No'} sources`;
  return [count, note ? 'a note' : '', verifiedAt ? `verified ${verifiedAt.slice(0, 10)}` : '']
    .filter(Boolean)
    .join(', ');
}

function withoutEmptyParts(cell: StoredCell): StoredCell | undefined {
  const parts = {
    ...(cell.text ? { text: cell.text } : {}),
    ...(typeof cell.score === 'number' ? { score: cell.score } : {}),
    ...(cell.note ? { note: cell.note } : {}),
    ...(cell.sources && cell.sources.length > 0 ? { sources: cell.sources } : {}),
    ...(cell.verifiedAt ? { verifiedAt: cell.verifiedAt } : {}),
    ...(cell.toVerify ? { toVerify: true } : {}),
  };
  return Object.keys(parts).length > 0 ? parts : undefined;
}
