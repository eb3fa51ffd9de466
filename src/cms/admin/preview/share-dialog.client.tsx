'use client';

import { Button } from '@payloadcms/ui';
import { useEffect, useEffectEvent, useId, useRef, useState } from 'react';
import { expiryAfterDays } from '../../../domain/preview-link';
import { NewLink } from './new-link.client';
import { type DocumentReference, type PreviewLink, usePreviewLinks } from './preview-links-api.client';
import styles from './share-preview.module.css';

interface ShareDialogProps {
  readonly document: DocumentReference;
  readonly onClose: () => void;
}

export function ShareDialog({ document, onClose }: ShareDialogProps) {
  const api = usePreviewLinks(document);
  const dialog = useRef<HTMLDialogElement>(null);
  const ids = { title: useId(), label: useId(), days: useId() };
  const [open, setOpen] = useState<readonly PreviewLink[]>([]);
  const [address, setAddress] = useState('');
  const [label, setLabel] = useState('');
  const [days, setDays] = useState('7');
  const [problem, setProblem] = useState('');

  const attempt = async (work: () => Promise<void>) => {
    try {
      setProblem('');
      await work();
      setOpen(await api.list());
    } catch (error) {
      setProblem(error instanceof Error ? error.message : String(error));
    }
  };
  const begin = useEffectEvent(() => attempt(async () => undefined));
  useEffect(() => {
    dialog.current?.showModal();
    void begin();
  }, []);
  const make = () =>
    attempt(async () => {
      if (label.trim() === '')
        throw new Error('Say for whom the link is, so that you know later which one to revoke.');
      setAddress(await api.make(label.trim(), expiryAfterDays(Number(days), new Date())));
      setLabel('');
    });

  // The dialog stands within the document's form, which Enter would otherwise send.
  const onKeyDown = (event: React.KeyboardEvent) => {
    if (event.key !== 'Enter' || !(event.target instanceof HTMLInputElement)) return;
    event.preventDefault();
    if (event.target.id === ids.label) void make();
  };

  return (
    <dialog
      aria-labelledby={ids.title}
      className={styles.dialog}
      onClose={onClose}
      onKeyDown={onKeyDown}
      ref={dialog}
    >
      <h2 id={ids.title}>Share a preview</h2>
      <p>
        Whoever has the link sees the newest draft of this one document, without an account, and always as it
        is saved at that moment. The link ends by itself, and at once when you revoke it.
      </p>
      <div className={styles.fields}>
        <label htmlFor={ids.label}>For whom</label>
        <input
          id={ids.label}
          maxLength={120}
          onChange={(event) => setLabel(event.target.value)}
          value={label}
        />
        <label htmlFor={ids.days}>Works for</label>
        <select id={ids.days} onChange={(event) => setDays(event.target.value)} value={days}>
          <option value="1">1 day</option>
          <option value="7">7 days</option>
          <option value="30">30 days</option>
        </select>
      </div>
      <Button margin={false} onClick={make} size="medium" type="button">
        Make a link
      </Button>
      {problem && (
        <p className={styles.problem} role="alert">
          {problem}
        </p>
      )}
      {address && <NewLink address={address} />}
      <h3>Links that work now</h3>
      {open.length === 0 && <p>None.</p>}
      <ul className={styles.links}>
        {open.map(({ id, label: whom, expiresAt }) => (
          <li key={id}>
            <span>
              {whom}, until {inWords(expiresAt)}
            </span>
            <button
              aria-label={`Revoke the link for ${whom}`}
              className={styles.plain}
              onClick={() => attempt(() => api.revoke(id))}
              type="button"
            >
              Revoke
            </button>
          </li>
        ))}
      </ul>
      <button className={styles.plain} onClick={() => dialog.current?.close()} type="button">
        Close
      </button>
    </dialog>
  );
}

function inWords(moment: string): string {
  return new Intl.DateTimeFormat(undefined, { dateStyle: 'medium', timeStyle: 'short' }).format(
    new Date(moment),
  );
}
