'use client';

import { useRowLabel } from '@payloadcms/ui';
import styles from './row-label.module.css';

interface TextRowLabelProps {
  readonly noun: string;
  /** The text field of the row that says what it is. */
  readonly field: string;
}

/** "Reason 2: Your team knows it", so that a collapsed row can be told from its neighbours. */
export function TextRowLabel({ noun, field }: TextRowLabelProps) {
  const { data, rowNumber = 0 } = useRowLabel<Readonly<Record<string, unknown>> | undefined>();
  const text = data?.[field];
  return (
    <span className={styles.label}>
      {noun} {rowNumber + 1}
      {typeof text === 'string' && text !== '' && `: ${text}`}
    </span>
  );
}
