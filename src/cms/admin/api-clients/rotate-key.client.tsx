'use client';

import { ConfirmationModal } from '@payloadcms/ui';
import { useId, useState } from 'react';
import styles from './api-clients.module.css';

const overlaps = [
  { hours: 24, label: 'For 24 hours more' },
  { hours: 168, label: 'For 7 days more' },
  { hours: 0, label: 'Not at all: somebody else may have got hold of it' },
];

interface RotateKeyProps {
  readonly modal: string;
  readonly onRotate: (keepOldHours: number) => Promise<void>;
}

export function RotateKey({ modal, onRotate }: RotateKeyProps) {
  const name = useId();
  const [hours, setHours] = useState(24);
  const body = (
    <div className={styles.choice}>
      <p>
        The new key is shown once. Meanwhile the present one can go on, so that the program can be changed
        over without being refused in between.
      </p>
      <fieldset>
        <legend>How long does the present key go on?</legend>
        {overlaps.map((overlap) => (
          <label key={overlap.hours}>
            <input
              checked={hours === overlap.hours}
              name={name}
              onChange={() => setHours(overlap.hours)}
              type="radio"
            />
            {overlap.label}
          </label>
        ))}
      </fieldset>
    </div>
  );
  return (
    <ConfirmationModal
      body={body}
      confirmLabel="Make a new key"
      heading="Rotate the key?"
      modalSlug={modal}
      onConfirm={() => onRotate(hours)}
    />
  );
}
