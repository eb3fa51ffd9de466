'use client';

import { inWords } from '../in-words';
import styles from '../panel-parts.module.css';
import type { ClientKey } from './client-keys-api.client';

interface KeyTableProps {
  readonly keys: readonly ClientKey[];
  /** When every key ends, whatever was said of each. */
  readonly clientExpiresAt: string | null;
  readonly isRefused: boolean;
}

/** Which keys work, and until when. */
export function KeyTable({ keys, clientExpiresAt, isRefused }: KeyTableProps) {
  const endOf = ({ expiresAt }: ClientKey) => {
    if (isRefused) return 'refused now';
    const [first] = [expiresAt, clientExpiresAt].filter((moment) => moment !== null).toSorted();
    return first ? inWords(first) : 'no end';
  };
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
          {keys.map((key) => (
            <tr key={key.id}>
              <th scope="row">
                <code>{key.keyStart}…</code>
              </th>
              <td>{endOf(key)}</td>
              <td>{key.lastUsedAt ? inWords(key.lastUsedAt) : 'never used'}</td>
              <td className={styles.wide}>{inWords(key.createdAt)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
