'use client';

import { useDocumentInfo } from '@payloadcms/ui';
import { AnswerForm } from './answer-form.client';
import { EraseButton } from './erase-button.client';
import styles from './inquiries.module.css';

/** What can be done with a message that came in. */
export function InquiryActions() {
  const { id, savedDocumentData: inquiry } = useDocumentInfo();
  if (!id || !inquiry) return null;
  if (inquiry.erasedAt) {
    return (
      <p className={styles.hint}>Everything personal in this message was erased. It cannot be answered.</p>
    );
  }
  const email = String(inquiry.email);
  return (
    <>
      <AnswerForm email={email} id={Number(id)} />
      <EraseButton email={email} />
    </>
  );
}
