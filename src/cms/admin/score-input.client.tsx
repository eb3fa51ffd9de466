'use client';

import { useState } from 'react';
import styles from './cells-field.module.css';

interface ScoreInputProps {
  readonly id: string;
  readonly score: number | null;
  readonly onChange: (score: number | null) => void;
}

/** Keeps a number that is no score to itself: the form would refuse to save everything else because of it. */
export function ScoreInput({ id, score, onChange }: ScoreInputProps) {
  const [refused, setRefused] = useState<string | null>(null);
  const change = (typed: string) => {
    const isScore = typed === '' || (Number(typed) >= 0 && Number(typed) <= 10);
    setRefused(isScore ? null : typed);
    if (isScore) onChange(typed === '' ? null : Number(typed));
  };
  return (
    <>
      <label htmlFor={id}>Score, 0–10</label>
      <input
        aria-describedby={refused === null ? undefined : `${id}-problem`}
        aria-invalid={refused === null ? undefined : true}
        className={styles.score}
        id={id}
        max={10}
        min={0}
        onChange={(event) => change(event.target.value)}
        // A wheel turned over a number field would change it unseen.
        onWheel={(event) => event.currentTarget.blur()}
        step={0.5}
        type="number"
        value={refused ?? score ?? ''}
      />
      {refused !== null && (
        <p className={styles.refused} id={`${id}-problem`} role="alert">
          A score is 0 to 10. {score === null ? 'None' : `${score}`} is saved until then.
        </p>
      )}
    </>
  );
}
