'use client';

import { Button, toast } from '@payloadcms/ui';
import { useId, useState } from 'react';
import { z } from 'zod';
import { postJson } from '../post-json.client';
import { useReloadDocument } from '../reload-document.client';
import styles from './inquiries.module.css';

const sent = z.object({ delivered: z.boolean() });

export function AnswerForm({ email, id }: { readonly email: string; readonly id: number }) {
  const field = useId();
  const reload = useReloadDocument();
  const [message, setMessage] = useState('');
  const [problem, setProblem] = useState('');
  const [isBusy, setIsBusy] = useState(false);

  const send = async () => {
    setIsBusy(true);
    const posted = await postJson(`/api/inquiries/${id}/reply`, { message }, sent);
    setIsBusy(false);
    if (!posted.ok) return setProblem(posted.reason);
    if (!posted.answer.delivered) {
      return setProblem(
        'Nothing was sent: this site has no mail server set up. Answer from your own mail program.',
      );
    }
    setMessage('');
    setProblem('');
    toast.success(`Your answer is on its way to ${email}.`);
    return reload();
  };

  return (
    <div className={styles.answer}>
      <label htmlFor={field}>Answer by e-mail</label>
      <textarea
        aria-describedby={problem ? `${field}-problem` : `${field}-hint`}
        aria-invalid={problem ? true : undefined}
        id={field}
        maxLength={10_000}
        onChange={(event) => {
          setMessage(event.target.value);
          setProblem('');
        }}
        rows={8}
        value={message}
      />
      <p className={styles.hint} id={`${field}-hint`}>
        Sent to {email} with the question below it. The inquiry is marked as answered and your words are kept
        here.
      </p>
      {problem && (
        <p className={styles.problem} id={`${field}-problem`} role="alert">
          {problem}
        </p>
      )}
      <div className={styles.buttons}>
        <Button disabled={isBusy || message.trim() === ''} margin={false} onClick={send}>
          Send the answer
        </Button>
        <a href={`mailto:${encodeURIComponent(email)}`}>Write from my own mail program</a>
      </div>
    </div>
  );
}
