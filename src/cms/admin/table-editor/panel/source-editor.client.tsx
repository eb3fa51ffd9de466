'use client';

import { useId } from 'react';
import { isWebAddress } from '../../../../domain/safe-link';
import type { StoredSource } from '../../stored-cell';
import styles from './panel.module.css';

interface SourceEditorProps {
  readonly number: number;
  readonly source: StoredSource;
  readonly onChange: (source: StoredSource) => void;
  readonly onRemove: () => void;
}

export function SourceEditor({ number, source, onChange, onRemove }: SourceEditorProps) {
  const id = useId();
  const isMissing = !isWebAddress(source.url);
  return (
    <li className={styles.source}>
      <label className={styles.stacked}>
        Source {number}: web address
        <input
          aria-describedby={isMissing ? id : undefined}
          className={styles.input}
          maxLength={2000}
          onChange={(event) => onChange({ ...source, url: event.target.value.trim() })}
          placeholder="https://…"
          type="url"
          value={source.url}
        />
      </label>
      {isMissing && (
        <p className={styles.hint} id={id}>
          Saved once it has an address that begins with https://.
        </p>
      )}
      <label className={styles.stacked}>
        Source {number}: title of the page
        <input
          className={styles.input}
          maxLength={300}
          onChange={(event) => onChange({ ...source, title: event.target.value })}
          value={source.title ?? ''}
        />
      </label>
      <button className={styles.textButton} onClick={onRemove} type="button">
        Remove source {number}
      </button>
    </li>
  );
}
