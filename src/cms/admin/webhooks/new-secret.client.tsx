'use client';

import { Button } from '@payloadcms/ui';
import { useId, useState } from 'react';
import styles from '../panel-parts.module.css';

interface NewSecretProps {
  readonly secret: string;
  readonly noun?: 'secret' | 'key';
  /** Who is to have it. */
  readonly receiver?: string;
}

/** The only time that it can be seen. */
export function NewSecret({ secret, noun = 'secret', receiver = 'receiver' }: NewSecretProps) {
  const id = useId();
  const [said, setSaid] = useState('');
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(secret);
      setSaid('Copied.');
    } catch {
      // Not every browser lets a page do it, and none over http.
      setSaid(`The browser does not allow it: select the ${noun} and copy it.`);
    }
  };
  return (
    <div className={styles.made}>
      <label htmlFor={id}>Copy it now and give it to the {receiver}: it is not shown again.</label>
      <input id={id} onFocus={(event) => event.target.select()} readOnly value={secret} />
      <Button buttonStyle="secondary" margin={false} onClick={copy} size="small">
        Copy the {noun}
      </Button>
      <span role="status">{said}</span>
    </div>
  );
}
