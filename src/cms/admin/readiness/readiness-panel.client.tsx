'use client';

import type { ReadinessNote } from '../../../domain/readiness';
import { useFocusPath } from '../focus-path.client';
import styles from './readiness.module.css';
import { useReadiness } from './use-readiness.client';

/** What is missing before publishing, as it is being written; each note leads to its field. */
export function ReadinessPanel() {
  const { notes, isOutOfReach } = useReadiness();
  const focusPath = useFocusPath('comparisons');
  const of = (severity: ReadinessNote['severity']) =>
    (notes ?? []).filter((note) => note.severity === severity);
  const [errors, advice] = [of('error'), of('advice')];
  const lead = (path: string) => void focusPath(path);
  return (
    <section aria-labelledby="readiness-heading" className={styles.panel}>
      <h3 className={styles.heading} id="readiness-heading">
        Before publishing
      </h3>
      <p className={styles.summary} data-ready={notes !== null && errors.length === 0} role="status">
        {notes === null
          ? isOutOfReach
            ? 'It could not be checked just now.'
            : 'Checking …'
          : summarise(errors, advice)}
      </p>
      {errors.length > 0 && <Notes kind="error" notes={errors} onLead={lead} />}
      {advice.length > 0 && (
        <details className={styles.more} open>
          <summary className={styles.label}>Advice ({advice.length})</summary>
          <Notes kind="advice" notes={advice} onLead={lead} />
        </details>
      )}
    </section>
  );
}

interface NotesProps {
  readonly kind: ReadinessNote['severity'];
  readonly notes: readonly ReadinessNote[];
  readonly onLead: (path: string) => void;
}

function Notes({ kind, notes, onLead }: NotesProps) {
  return (
    <ul className={styles.notes} data-kind={kind}>
      {notes.map(({ path, message }) => (
        <li key={`${path} ${message}`}>
          {path === '' ? (
            <p className={styles.note}>{message}</p>
          ) : (
            <button className={styles.note} onClick={() => onLead(path)} type="button">
              {message}
            </button>
          )}
        </li>
      ))}
    </ul>
  );
}

function summarise(errors: readonly ReadinessNote[], advice: readonly ReadinessNote[]): string {
  if (errors.length === 0)
    return advice.length === 0 ? 'Nothing is missing.' : 'It can be published. Some things could be better.';
  return errors.length === 1 ? 'One thing stands in the way.' : `${errors.length} things stand in the way.`;
}
