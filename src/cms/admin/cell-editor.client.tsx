'use client';

import styles from './cells-field.module.css';
import { ScoreInput } from './score-input.client';
import { SourcesEditor } from './sources-editor.client';
import { type StoredCell, withoutEmptyParts } from './stored-cell';

interface CellEditorProps {
  readonly cell: StoredCell;
  readonly disabled: boolean | undefined;
  readonly heading: string;
  readonly id: string;
  /** Where a click on a note about this cell leads to. */
  readonly anchor: string;
  /** Undefined: the cell is empty again, which readers see as unknown. */
  readonly onChange: (cell: StoredCell | undefined) => void;
}

export function CellEditor({ anchor, cell, disabled, heading, id, onChange }: CellEditorProps) {
  const change = (part: StoredCell) => onChange(withoutEmptyParts({ ...cell, ...part }));
  return (
    <fieldset className={styles.cell} disabled={disabled} id={anchor}>
      <legend className={styles.heading}>{heading}</legend>
      <textarea
        aria-label={`${heading}: text`}
        className={styles.text}
        maxLength={2000}
        onChange={(event) => change({ text: event.target.value })}
        placeholder="Empty: readers see “Unknown”"
        rows={3}
        value={cell.text ?? ''}
      />
      <div className={styles.line}>
        <ScoreInput id={`${id}-score`} onChange={(score) => change({ score })} score={cell.score ?? null} />
        <label className={styles.check}>
          <input
            checked={cell.toVerify ?? false}
            onChange={(event) => change({ toVerify: event.target.checked })}
            type="checkbox"
          />
          Mark as unverified
        </label>
      </div>
      <details className={styles.more}>
        <summary className={styles.summary}>{summaryOf(cell)}</summary>
        <label className={styles.stacked}>
          Note, shown small below the text
          <textarea
            className={styles.text}
            maxLength={2000}
            onChange={(event) => change({ note: event.target.value })}
            rows={2}
            value={cell.note ?? ''}
          />
        </label>
        <label className={styles.stacked}>
          Checked against the sources on
          <input
            className={styles.input}
            onChange={(event) => change({ verifiedAt: event.target.value || null })}
            type="date"
            value={cell.verifiedAt?.slice(0, 10) ?? ''}
          />
        </label>
        <SourcesEditor onChange={(sources) => change({ sources })} sources={cell.sources ?? []} />
      </details>
    </fieldset>
  );
}

function summaryOf({ sources = [], note, verifiedAt }: StoredCell): string {
  const parts = [
    note ? 'a note' : '',
    verifiedAt ? `checked ${verifiedAt.slice(0, 10)}` : '',
    sources.length > 0 ? `${sources.length} ${sources.length === 1 ? 'source' : 'sources'}` : '',
  ].filter(Boolean);
  return `Note and sources: ${parts.length > 0 ? parts.join(', ') : 'none yet'}`;
}
