'use client';

import { Button, toast, useModal } from '@payloadcms/ui';
import { useEffect, useEffectEvent, useId, useState } from 'react';
import { z } from 'zod';
import type { ClientState } from '../../../domain/api-client';
import styles from '../panel-parts.module.css';
import { postJson } from '../post-json.client';
import { NewSecret } from '../webhooks/new-secret.client';
import { type ClientKey, keysShape, listClientKeys } from './client-keys-api.client';
import { KeyTable } from './key-table.client';
import { RotateKey } from './rotate-key.client';

const rotated = keysShape.extend({ key: z.string() });
const refused: Readonly<Record<Exclude<ClientState, 'working'>, string>> = {
  revoked: 'This client is revoked: every request with one of its keys is refused.',
  expired: 'This client is expired: every request with one of its keys is refused.',
};

interface KeysPartProps {
  readonly client: number;
  /** The key that it was born with, for whoever just made it; empty for everybody else. */
  readonly firstKey: string;
  readonly state: ClientState;
  readonly expiresAt: string | null;
}

export function KeysPart({ client, firstKey, state, expiresAt }: KeysPartProps) {
  const modal = `rotate-key-${client}`;
  const heading = useId();
  const { openModal } = useModal();
  const [keys, setKeys] = useState<readonly ClientKey[]>([]);
  const [key, setKey] = useState(firstKey);
  const [problem, setProblem] = useState('');
  const [isBusy, setIsBusy] = useState(false);
  const path = `/api/api-clients/${client}`;

  const read = async () => {
    const found = await listClientKeys(client);
    if (found) setKeys(found);
  };
  const look = useEffectEvent(() => void read());
  useEffect(() => look(), []);

  const rotate = async (keepOldHours: number) => {
    setIsBusy(true);
    const posted = await postJson(`${path}/rotate-key`, { keepOldHours, replaces: keys[0]?.id }, rotated);
    setIsBusy(false);
    setProblem(posted.ok ? '' : posted.reason);
    if (!posted.ok) return read();
    setKey(posted.answer.key);
    setKeys(posted.answer.keys);
  };
  const endFormer = async () => {
    setIsBusy(true);
    const posted = await postJson(`${path}/end-former-keys`, {}, keysShape);
    setIsBusy(false);
    setProblem(posted.ok ? '' : posted.reason);
    if (!posted.ok) return;
    setKeys(posted.answer.keys);
    toast.success('Only the newest key works now.');
  };

  return (
    <section aria-labelledby={heading} className={styles.part}>
      <h2 id={heading}>Keys</h2>
      {state !== 'working' && (
        <p className={styles.problem} role="status">
          {refused[state]}
        </p>
      )}
      {key && <NewSecret noun="key" receiver="program" secret={key} />}
      {keys.length > 0 && (
        <KeyTable clientExpiresAt={expiresAt} isRefused={state !== 'working'} keys={keys} />
      )}
      <div className={styles.buttons}>
        <Button
          buttonStyle="secondary"
          disabled={isBusy || state !== 'working' || keys.length === 0}
          margin={false}
          onClick={() => openModal(modal)}
          size="medium"
        >
          Rotate key
        </Button>
        {keys.length > 1 && (
          <Button buttonStyle="secondary" disabled={isBusy} margin={false} onClick={endFormer} size="medium">
            {keys.length > 2 ? 'End the former keys now' : 'End the former key now'}
          </Button>
        )}
      </div>
      <p className={styles.hint}>
        A key that was lost cannot be shown again: rotate it, and give the program the new one.
      </p>
      {problem && (
        <p className={styles.problem} role="alert">
          {problem}
        </p>
      )}
      <RotateKey modal={modal} onRotate={rotate} />
    </section>
  );
}
