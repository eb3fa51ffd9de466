import type { BasePayload, TypedUser } from 'payload';
import { listWaiting } from './list-waiting';
import styles from './waiting.module.css';

const tasks = {
  review: 'Review it',
  publish: 'Publish it: it is approved',
  change: 'Make the requested changes',
};

interface DashboardProps {
  readonly payload: BasePayload;
  readonly user?: TypedUser | null;
}

/** The comparisons whose next step is this person's, the longest waiting first. */
export async function WaitingForYou({ payload, user }: DashboardProps) {
  const waiting = user ? await listWaiting(payload, user) : [];
  return (
    <section aria-labelledby="waiting-heading" className={styles.panel}>
      <h2 className={styles.heading} id="waiting-heading">
        Waiting for you
      </h2>
      {waiting.length === 0 && <p className={styles.hint}>Nothing to review, to change or to publish.</p>}
      <ul className={styles.list}>
        {waiting.map(({ id, title, step, since }) => (
          <li className={styles.entry} key={id}>
            <a className={styles.link} href={`/admin/collections/comparisons/${id}`}>
              {title || 'Untitled'}
            </a>
            <span className={styles.hint}>
              {tasks[step]} · last saved on {since}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
