'use client';

import { toast, useDocumentInfo, useForm, useFormFields } from '@payloadcms/ui';
import { useEffect, useEffectEvent, useState } from 'react';
import { type Stored, useDocumentApi } from './document-api.client';
import { StaleSaveDialog } from './stale-save-dialog.client';
import styles from './stale-saves.module.css';

interface Stopped {
  /** What the refused save was based on. */
  readonly base: string;
  readonly message: string;
}

/**
 * A save that was refused as stale leaves its message at the form's hidden `updatedAt`: the sign that somebody else, or
 * another tab, saved in between. The form soon forgets it; here it is kept until the form has a newer state.
 */
export function StaleSave() {
  const { id, isTrashed } = useDocumentInfo();
  const field = useFormFields(([fields]) => fields.updatedAt);
  const [stopped, setStopped] = useState<Stopped | null>(null);
  const base = String(field?.value ?? '');
  const refusal = field?.valid === false ? (field.errorMessage ?? '') : null;
  useEffect(() => {
    if (refusal !== null) setStopped({ base, message: refusal });
  }, [refusal, base]);
  if (!id || isTrashed || stopped === null || stopped.base !== base) return null;
  return <Conflict key={base} message={stopped.message} />;
}

function Conflict({ message }: { readonly message: string }) {
  const { getData, getField } = useForm();
  const api = useDocumentApi();
  const [theirs, setTheirs] = useState<Stored | null>(null);
  const [isOpen, setOpen] = useState(true);
  const [problem, setProblem] = useState('');

  const look = useEffectEvent(async () => {
    const newest = await api.readNewest();
    if (newest === null) return setProblem('The newest text could not be fetched. Try again in a moment.');
    if (newest.updatedAt !== getField('updatedAt')?.value) return setTheirs(newest);
    // A save of our own had not been taken in yet when the next one was sent: nobody is in the way.
    toast.dismiss();
    const refused = await api.autosaveOver(newest);
    if (refused === null) return undefined;
    setTheirs(await api.readNewest());
    return setProblem(refused);
  });
  useEffect(() => {
    void look();
  }, []);

  const settle = async (attempt: () => Promise<string | null>) => {
    const refused = await attempt();
    setProblem(refused ?? '');
    if (refused !== null) await look();
  };

  if (problem && theirs === null) return <p className={styles.strip}>{problem}</p>;
  if (theirs === null) return null;
  return (
    <>
      {!isOpen && (
        <p className={styles.strip} role="status">
          Not saved: this was changed elsewhere after you opened it.{' '}
          <button className={styles.link} onClick={() => setOpen(true)} type="button">
            Decide which text to keep
          </button>
        </p>
      )}
      {isOpen && (
        <StaleSaveDialog
          message={message}
          mine={getData()}
          onClose={() => setOpen(false)}
          onKeepMine={() => settle(() => api.saveOver(theirs))}
          onLoadTheirs={() => settle(() => api.setAsideAndReload(getData()))}
          problem={problem}
          theirs={theirs}
        />
      )}
    </>
  );
}
