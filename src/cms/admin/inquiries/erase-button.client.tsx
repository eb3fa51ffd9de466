'use client';

import { Button, ConfirmationModal, toast, useModal } from '@payloadcms/ui';
import { z } from 'zod';
import { postJson } from '../post-json.client';
import { useReloadDocument } from '../reload-document.client';
import styles from './inquiries.module.css';

const modal = 'erase-inquiries';
const erased = z.object({ erased: z.number() });

/** For somebody who asks that we forget them. */
export function EraseButton({ email }: { readonly email: string }) {
  const { openModal } = useModal();
  const reload = useReloadDocument();
  const erase = async () => {
    const posted = await postJson('/api/inquiries/erase', { email }, erased);
    if (!posted.ok) return void toast.error(posted.reason);
    const { erased: count } = posted.answer;
    toast.success(`Erased what is personal in ${count === 1 ? 'one message' : `${count} messages`}.`);
    await reload();
  };
  return (
    <div className={styles.buttons}>
      <Button buttonStyle="secondary" margin={false} onClick={() => openModal(modal)}>
        Erase this person’s data
      </Button>
      <ConfirmationModal
        body={`Name, address, words, answers and notes of every message from ${email} are erased for good. That there were messages, and about which comparison, is kept.`}
        confirmLabel="Erase for good"
        heading="Erase this person’s data?"
        modalSlug={modal}
        onConfirm={erase}
      />
    </div>
  );
}
