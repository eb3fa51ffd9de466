import type { ReactNode } from 'react';
import type { ComparisonSummary } from '../../domain/comparison';
import type { Outcome } from '../../domain/outcome';
import { comparisonPath } from '../../paths';
import { OutcomeText } from '../comparison/outcome-text';
import { DateText } from '../ui/date-text';
import styles from './hub.module.css';

interface HubEntryProps {
  readonly comparison: ComparisonSummary;
  /** Said of the outcome to those who do not see where it stands. */
  readonly label: string;
  readonly outcome: Outcome;
  readonly children?: ReactNode;
}

/** What one comparison says of the hub's subject. */
export function HubEntry({ comparison, label, outcome, children }: HubEntryProps) {
  const { slug, title, options, publishedAt, lastReviewedAt } = comparison;
  return (
    <article className={styles.entry}>
      <div>
        <h3 dir="auto">
          <a href={comparisonPath(slug)}>{title}</a>
        </h3>
        <p className={styles.date}>
          {lastReviewedAt ? 'Last reviewed ' : 'Published '}
          <DateText instant={lastReviewedAt ?? publishedAt} />
        </p>
      </div>
      <div>
        <p className={styles.outcome}>
          <span className="visually-hidden">{label}: </span>
          <OutcomeText outcome={outcome} options={options} />
        </p>
        {children}
      </div>
    </article>
  );
}
