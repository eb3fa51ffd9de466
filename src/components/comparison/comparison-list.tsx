import type { ComparisonSummary } from '../../domain/comparison';
import { ComparisonCard } from './comparison-card';
import styles from './comparison-list.module.css';

interface ComparisonListProps {
  readonly comparisons: readonly ComparisonSummary[];
  readonly headingLevel?: 2 | 3;
}

export function ComparisonList({ comparisons, headingLevel = 3 }: ComparisonListProps) {
  return (
    <ul className={styles.list}>
      {comparisons.map((comparison) => (
        <li key={comparison.id}>
          <ComparisonCard comparison={comparison} headingLevel={headingLevel} />
        </li>
      ))}
    </ul>
  );
}
