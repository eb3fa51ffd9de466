'use client';

import { Button } from '@payloadcms/ui';
import { type Ref, useId, useState } from 'react';
import styles from './review.module.css';

interface ChangesDialogProps {
  readonly ref: Ref<HTMLDialogElement>;
  readonly isBusy: boolean;
  readonly onSend: (comment: string) => void;
}

/** Changes are never requested without saying which. */
export function ChangesDialog({ ref, isBusy, onSend }: ChangesDialogProps) {
  const id = useId();
  const [comment, setComment] = useState('');
  const [isMissing, setIsMissing] = useState(false);
  const submit = () => {
    setIsMissing(comment.trim() === '');
    if (comment.trim() !== '') onSend(comment);
  };
  return (
    <dialog aria-labelledby={`${id}-title`} className={styles.dialog} ref={ref}>
      <h2 className={styles.title} id={`${id}-title`}>
        Request changes
      </h2>
      <label className={styles.label} htmlFor={id}>
        What should be changed? The author gets it by mail.
      </label>
      <textarea
        aria-describedby={isMissing ? `${id}-problem` : undefined}
        aria-invalid={isMissing}
        className={styles.text}
        id={id}
        maxLength={5000}
        onChange={(event) => setComment(event.target.value)}
        rows={5}
        value={comment}
      />
      {isMissing && (
        <p className={styles.problem} id={`${id}-problem`}>
          Say which changes are needed.
        </p>
      )}
      <div className={styles.buttons}>
        <Button disabled={isBusy} margin={false} onClick={submit} size="medium" type="button">
          Send the request
        </Button>
        <Button
          buttonStyle="secondary"
          extraButtonProps={{ formMethod: 'dialog' }}
          margin={false}
          onClick={(event: { currentTarget: Element }) => event.currentTarget.closest('dialog')?.close()}
          size="medium"
          type="button"
        >
          Cancel
        </Button>
      </div>
    </dialog>
  );
}
