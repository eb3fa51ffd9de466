'use client';

import { Button, ConfirmationModal, useModal } from '@payloadcms/ui';
import { useEffect, useEffectEvent, useId, useState } from 'react';
import { z } from 'zod';
import { inWords } from '../in-words';
import styles from '../panel-parts.module.css';
import { postJson } from '../post-json.client';
import { NewSecret } from './new-secret.client';

const stored = z.object({
  secrets: z.array(
    z.object({ createdAt: z.string(), shownAt: z.string().nullable(), expiresAt: z.string().nullable() }),
  ),
});
type Secrets = z.output<typeof stored>['secrets'];
const issued = z.object({ secret: z.string() });

export function SecretPart({ webhook }: { readonly webhook: number }) {
  const modal = `new-secret-${webhook}`;
  const heading = useId();
  const { openModal } = useModal();
  const [secrets, setSecrets] = useState<Secrets>([]);
  const [secret, setSecret] = useState('');
  const [problem, setProblem] = useState('');
  const path = `/api/webhooks/${webhook}`;

  const read = useEffectEvent(async () => {
    const response = await fetch(`${path}/secrets`, { credentials: 'include' });
    if (response.ok) setSecrets(stored.parse(await response.json()).secrets);
  });
  useEffect(() => void read(), []);

  const ask = async (what: 'reveal-secret' | 'rotate-secret') => {
    const posted = await postJson(`${path}/${what}`, {}, issued);
    setProblem(posted.ok ? '' : posted.reason);
    if (posted.ok) setSecret(posted.answer.secret);
    const response = await fetch(`${path}/secrets`, { credentials: 'include' });
    if (response.ok) setSecrets(stored.parse(await response.json()).secrets);
  };
  const isUnseen = secrets.some(({ shownAt, expiresAt }) => shownAt === null && expiresAt === null);
  const old = secrets.find(({ expiresAt }) => expiresAt !== null)?.expiresAt;

  return (
    <section aria-labelledby={heading} className={styles.part}>
      <h2 id={heading}>Secret</h2>
      <p className={styles.hint}>
        Everything that is sent is signed with a secret. By the signature the receiver knows that it comes
        from this site and that nobody changed it.
      </p>
      {old && (
        <p role="status">The former secret signs as well until {inWords(old)}. Then only the new one does.</p>
      )}
      {secret && <NewSecret secret={secret} />}
      <div className={styles.buttons}>
        {isUnseen && (
          <Button margin={false} onClick={() => ask('reveal-secret')} size="medium">
            Show the secret, once
          </Button>
        )}
        <Button buttonStyle="secondary" margin={false} onClick={() => openModal(modal)} size="medium">
          Make a new secret
        </Button>
      </div>
      {problem && (
        <p className={styles.problem} role="alert">
          {problem}
        </p>
      )}
      <ConfirmationModal
        body="The new secret is shown once. For 24 hours both secrets sign everything that is sent, so that the receiver can be changed over meanwhile without losing anything. After that the old one is worth nothing."
        confirmLabel="Make it now"
        heading="Make a new secret?"
        modalSlug={modal}
        onConfirm={() => ask('rotate-secret')}
      />
    </section>
  );
}
