'use client';

import { useConfig } from '@payloadcms/ui';
import { useEffect, useId, useState } from 'react';
import parts from '../panel-parts.module.css';
import styles from './api-clients.module.css';

/** For the programmer who is handed the key. */
export function HowToSend() {
  const heading = useId();
  const { config } = useConfig();
  const [origin, setOrigin] = useState(config.serverURL);
  useEffect(() => setOrigin(window.location.origin), []);
  return (
    <section aria-labelledby={heading} className={parts.part}>
      <h2 id={heading}>How a program sends the key</h2>
      <p className={parts.hint}>
        With every request, in a header. Keep it on a server: whoever has the key may do what this client may.
        A key that is wrong, expired or revoked is answered with 401.
      </p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, and not everybody scrolls with a mouse */}
      <pre className={styles.code} tabIndex={0}>
        {`curl '${origin}/api/comparisons?limit=3&depth=0' \\\n  -H 'Authorization: Bearer vk_…'`}
      </pre>
    </section>
  );
}
