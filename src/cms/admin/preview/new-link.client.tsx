'use client';

import { useId, useState } from 'react';
import styles from './share-preview.module.css';

/** The only time that the whole link can be seen. */
export function NewLink({ address }: { readonly address: string }) {
  const id = useId();
  const [isCopied, setCopied] = useState(false);
  const copy = async () => {
    await navigator.clipboard.writeText(address);
    setCopied(true);
  };
  return (
    <div className={styles.made} role="status">
      <label htmlFor={id}>Copy it now: it is not shown again.</label>
      <input id={id} onFocus={(event) => event.target.select()} readOnly value={address} />
      <button className={styles.plain} onClick={copy} type="button">
        {isCopied ? 'Copied' : 'Copy the link'}
      </button>
    </div>
  );
}
