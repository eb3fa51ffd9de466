'use client';

import { Button, toast, useDocumentInfo } from '@payloadcms/ui';
import { useEffect, useEffectEvent, useId, useState } from 'react';
import { z } from 'zod';
import styles from '../panel-parts.module.css';
import { postJson } from '../post-json.client';
import { SessionTable } from './session-table.client';
import { type AccountSession, listAccountSessions, sessionsShape } from './sessions-api.client';

const endedShape = sessionsShape.extend({ ended: z.number() });

/** Where an account is signed in, for its owner and for administrators. */
export function SessionsPanel() {
  const { id } = useDocumentInfo();
  const heading = useId();
  const [sessions, setSessions] = useState<readonly AccountSession[] | null>(null);
  const [problem, setProblem] = useState('');
  const [isBusy, setIsBusy] = useState(false);
  const user = Number(id);

  const look = useEffectEvent(async () => {
    if (user > 0) setSessions(await listAccountSessions(user));
  });
  useEffect(() => void look(), []);

  const end = async (wanted: { readonly session?: string }) => {
    setIsBusy(true);
    const posted = await postJson(`/api/users/${user}/end-sessions`, wanted, endedShape);
    setIsBusy(false);
    setProblem(posted.ok ? '' : posted.reason);
    if (!posted.ok) return;
    setSessions(posted.answer.sessions);
    toast.success(
      posted.answer.ended === 1 ? 'One session was ended.' : `${posted.answer.ended} sessions were ended.`,
    );
  };

  if (sessions === null) return null;
  const others = sessions.filter(({ isThisOne }) => !isThisOne);
  return (
    <section aria-labelledby={heading} className={styles.part}>
      <h2 id={heading}>Where this account is signed in</h2>
      {sessions.length === 0 ? (
        <p className={styles.hint}>Nowhere at the moment.</p>
      ) : (
        <SessionTable isBusy={isBusy} onEnd={(session) => end({ session })} sessions={sessions} />
      )}
      {others.length > 0 && (
        <div className={styles.buttons}>
          <Button
            buttonStyle="secondary"
            disabled={isBusy}
            margin={false}
            onClick={() => end({})}
            size="medium"
          >
            {others.length === sessions.length ? 'End all sessions' : 'End all others'}
          </Button>
        </div>
      )}
      <p className={styles.hint}>
        A session that is ended stops at once. Was one of them not yours? End it, and change the password.
      </p>
      {problem && (
        <p className={styles.problem} role="alert">
          {problem}
        </p>
      )}
    </section>
  );
}
