'use client';

import { useRef } from 'react';
import styles from './grid.module.css';
import { useCellFocus } from './use-cell-focus.client';

/** What a cell says to somebody who may only read it: it takes the cursor, so that arrows go on from here. */
export function ReadOnlyText({ label, text }: { readonly label: string; readonly text: string }) {
  const control = useRef<HTMLTextAreaElement>(null);
  useCellFocus(control);
  return (
    <textarea aria-label={label} className={styles.textarea} readOnly ref={control} rows={1} value={text} />
  );
}
