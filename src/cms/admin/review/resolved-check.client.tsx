'use client';

import { toast } from '@payloadcms/ui';
import { useEffect, useState } from 'react';
import { send } from './review.client';
import styles from './review.module.css';

interface ResolvedCheckProps {
  readonly id: number;
  readonly isResolved: boolean;
  readonly onChange: () => void;
}

/** Ticked at once, and unticked again if the server refuses. */
export function ResolvedCheck({ id, isResolved, onChange }: ResolvedCheckProps) {
  const [isTicked, setIsTicked] = useState(isResolved);
  useEffect(() => setIsTicked(isResolved), [isResolved]);
  const tick = async (resolved: boolean) => {
    setIsTicked(resolved);
    const refusal = await send(`/api/comments/${id}`, 'PATCH', { resolved });
    if (refusal) {
      setIsTicked(isResolved);
      toast.error(refusal);
    }
    onChange();
  };
  return (
    <label className={styles.check}>
      <input checked={isTicked} onChange={({ target }) => void tick(target.checked)} type="checkbox" />
      Resolved
    </label>
  );
}
