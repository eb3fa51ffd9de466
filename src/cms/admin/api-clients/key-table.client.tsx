'use client';

import { inWords } from '../webhooks/in-words';
import styles from '../webhooks/webhooks.module.css';
import type { ClientKey } from './client-keys-api.client';

/** Which keys work, and until when. */
export function KeyTable({ keys }: { readonly keys: readonly ClientKey[] }) {
  return (
    <div className={styles.scroll}>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">Begins with</th>
            <th scope="col">Works until</th>
            <th scope="col">Last used</th>
            <th className={styles.wide} scope="col">
              Made
            </th>
          </tr>
        </thead>
        <tbody>
          {keys.map(({ id, keyStart, createdAt, lastUsedAt, expiresAt }) => (
            <tr key={id}>
              <th scope="row">
                <code>{keyStart}…</code>
              </th>
              <td>{expiresAt ? inWords(expiresAt) : 'the client expires or is revoked'}</td>
              <td>{lastUsedAt ? inWords(lastUsedAt) : 'never used'}</td>
              <td className={styles.wide}>{inWords(createdAt)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
