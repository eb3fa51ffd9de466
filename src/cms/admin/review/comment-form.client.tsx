'use client';

import { Button, toast } from '@payloadcms/ui';
import { useId, useState } from 'react';
import { commentPlaces } from './comment-places';
import { send } from './review.client';
import styles from './review.module.css';

interface CommentFormProps {
  readonly comparison: number;
  readonly onSent: () => void;
}

export function CommentForm({ comparison, onSent }: CommentFormProps) {
  const id = useId();
  const [body, setBody] = useState('');
  const [path, setPath] = useState('');
  const [isBusy, setIsBusy] = useState(false);
  const submit = async () => {
    setIsBusy(true);
    const refusal = await send('/api/comments', 'POST', { comparison, body, ...(path ? { path } : {}) });
    setIsBusy(false);
    if (refusal) {
      toast.error(refusal);
      return;
    }
    setBody('');
    onSent();
  };
  return (
    <div className={styles.form}>
      <label className={styles.label} htmlFor={id}>
        Add a comment
      </label>
      <textarea
        className={styles.text}
        id={id}
        maxLength={5000}
        onChange={(event) => setBody(event.target.value)}
        rows={3}
        value={body}
      />
      <label className={styles.label} htmlFor={`${id}-place`}>
        About
      </label>
      <select
        className={styles.text}
        id={`${id}-place`}
        onChange={(event) => setPath(event.target.value)}
        value={path}
      >
        <option value="">The whole comparison</option>
        {commentPlaces.map((place) => (
          <option key={place.path} value={place.path}>
            {place.name}
          </option>
        ))}
      </select>
      <Button
        buttonStyle="secondary"
        disabled={isBusy || body.trim() === ''}
        margin={false}
        onClick={() => void submit()}
        size="small"
        type="button"
      >
        Comment
      </Button>
    </div>
  );
}
