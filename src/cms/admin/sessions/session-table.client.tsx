'use client';

import { Button } from '@payloadcms/ui';
import { inWords } from '../in-words';
import styles from '../panel-parts.module.css';
import { describeAgent } from './describe-agent';
import type { AccountSession } from './sessions-api.client';

interface SessionTableProps {
  readonly sessions: readonly AccountSession[];
  readonly isBusy: boolean;
  readonly onEnd: (session: string) => void;
}

export function SessionTable({ sessions, isBusy, onEnd }: SessionTableProps) {
  return (
    <div className={styles.scroll}>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">Browser</th>
            <th scope="col">Last used</th>
            <th scope="col">From</th>
            <th className={styles.wide} scope="col">
              Signed in
            </th>
            <th scope="col">
              <span className={styles.hint}>End</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {sessions.map((session) => (
            <tr key={session.id}>
              <th scope="row">{session.isThisOne ? 'This one' : describeAgent(session.agent)}</th>
              <td>{session.lastUsedAt ? inWords(session.lastUsedAt) : 'just now'}</td>
              <td>{session.place ?? 'unknown'}</td>
              <td className={styles.wide}>{session.createdAt ? inWords(session.createdAt) : 'unknown'}</td>
              <td>
                <Button
                  aria-label={`End the session of ${describeAgent(session.agent)}`}
                  buttonStyle="secondary"
                  disabled={isBusy}
                  margin={false}
                  onClick={() => onEnd(session.id)}
                  size="small"
                >
                  End
                </Button>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
