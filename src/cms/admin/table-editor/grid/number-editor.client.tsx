'use client';

import { useId, useRef, useState } from 'react';
import { useEditor } from '../use-editor.client';
import styles from './grid.module.css';
import { useCellFocus } from './use-cell-focus.client';

interface NumberEditorProps {
  readonly label: string;
  readonly value: number | null;
  readonly most: number;
  readonly onChange: (value: number | null) => void;
}

/** Keeps a number that is out of range to itself: the form would refuse to save everything else because of it. */
export function NumberEditor({ label, value, most, onChange }: NumberEditorProps) {
  const { store, isReadOnly } = useEditor();
  const id = useId();
  const control = useRef<HTMLInputElement>(null);
  const [written, setWritten] = useState<string | null>(null);
  useCellFocus(control);
  const type = (typed: string) => {
    if (store.get().mode === 'select') store.set({ mode: 'edit' });
    setWritten(typed);
    const number = readNumber(typed, most);
    if (number !== undefined) onChange(number);
  };
  const isRefused = written !== null && readNumber(written, most) === undefined;
  const shown =
    written !== null && (isRefused || readNumber(written, most) === value) ? written : (value ?? '');
  return (
    <div className={styles.numberEditor}>
      <input
        aria-describedby={isRefused ? id : undefined}
        aria-invalid={isRefused || undefined}
        aria-label={label}
        className={styles.number}
        inputMode="decimal"
        maxLength={6}
        onChange={(event) => type(event.target.value)}
        readOnly={isReadOnly}
        ref={control}
        value={shown}
      />
      {/* In the document before it is needed: to put it there with a letter would style the whole page anew. */}
      <span className={styles.refusal} hidden={!isRefused} id={id} role="alert">
        {`0 to ${most}. ${value === null ? 'None' : value} is kept until then.`}
      </span>
    </div>
  );
}

/** Undefined for what is no number within the range. */
function readNumber(typed: string, most: number): number | null | undefined {
  if (typed.trim() === '') return null;
  const number = Number(typed.replace(',', '.'));
  return number >= 0 && number <= most ? number : undefined;
}
