'use client';

import { Button, toast, useFormModified } from '@payloadcms/ui';
import { useRef, useState } from 'react';
import type { ReviewAction } from '../../../domain/review';
import { ShortLabel } from '../short-label.client';
import { ChangesDialog } from './changes-dialog.client';
import { send, useReview } from './review.client';
import styles from './review.module.css';

const words: Record<ReviewAction, { readonly label: string; readonly done: string }> = {
  submit: {
    label: 'Submit for review',
    done: 'Submitted. The editors get a mail, and it is on their dashboard.',
  },
  withdraw: { label: 'Take back', done: 'Taken back: it is a draft again.' },
  approve: { label: 'Approve', done: 'Approved: it can be published as it is.' },
  'request-changes': { label: 'Request changes', done: 'Changes requested. The author gets a mail.' },
};

/** Those of these steps that whoever looks may take now. */
export function ReviewButtons({ of }: { readonly of: readonly ReviewAction[] }) {
  const { id, review, refresh, seen } = useReview();
  const isModified = useFormModified();
  const dialog = useRef<HTMLDialogElement>(null);
  const [isBusy, setIsBusy] = useState(false);
  const actions = review?.actions.filter((action) => of.includes(action)) ?? [];
  if (id === undefined || actions.length === 0) return null;
  const take = async (action: ReviewAction, comment = '') => {
    setIsBusy(true);
    const refusal = await send(`/api/comparisons/${id}/review`, 'POST', { action, updatedAt: seen, comment });
    setIsBusy(false);
    if (refusal) toast.error(refusal);
    else toast.success(words[action].done);
    dialog.current?.close();
    refresh();
  };
  return (
    <div className={styles.actions}>
      {actions.map((action) => (
        <Button
          buttonStyle={action === 'approve' || action === 'submit' ? 'primary' : 'secondary'}
          disabled={isBusy || isModified}
          extraButtonProps={isModified ? { title: 'Your changes are being saved first.' } : {}}
          key={action}
          margin={false}
          onClick={() => (action === 'request-changes' ? dialog.current?.showModal() : void take(action))}
          size="medium"
          type="button"
        >
          {action === 'submit' ? <ShortLabel>{words[action].label}</ShortLabel> : words[action].label}
        </Button>
      ))}
      {actions.includes('request-changes') && (
        <ChangesDialog
          isBusy={isBusy}
          onSend={(comment) => void take('request-changes', comment)}
          ref={dialog}
        />
      )}
    </div>
  );
}
