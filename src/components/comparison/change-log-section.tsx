import type { NotedPublication } from '../../domain/change-log/change-log';
import { describeChange } from '../../domain/change-log/describe-change';
import { DateText } from '../ui/date-text';
import { Section } from '../ui/section';
import styles from './change-log.module.css';

const shownAtOnce = 5;

/** What later publications changed; absent as long as there is only the first. */
export function ChangeLogSection({ changeLog }: { readonly changeLog: readonly NotedPublication[] }) {
  if (changeLog.length === 0) return null;
  const [newest, older] = [changeLog.slice(0, shownAtOnce), changeLog.slice(shownAtOnce)];
  return (
    <Section id="changes" heading="What changed">
      <Publications publications={newest} />
      {older.length > 0 && (
        <details className={styles.older}>
          <summary>{older.length === 1 ? 'One earlier change' : `${older.length} earlier changes`}</summary>
          <Publications publications={older} />
        </details>
      )}
    </Section>
  );
}

function Publications({ publications }: { readonly publications: readonly NotedPublication[] }) {
  return (
    <ol className={styles.log}>
      {publications.map(({ at, changes }) => (
        <li key={at} className={styles.entry}>
          <h3 className={styles.date}>
            <DateText instant={at} />
          </h3>
          <ul className={styles.changes}>
            {changes.map((change) => {
              const words = describeChange(change);
              return (
                <li key={words} dir="auto" data-of={change.of}>
                  {words}
                </li>
              );
            })}
          </ul>
        </li>
      ))}
    </ol>
  );
}
