import type { TopicCount } from '../../domain/site';
import { comparisonListPath, topicPath } from '../../paths';
import styles from './topic-navigation.module.css';

interface TopicNavigationProps {
  readonly topics: readonly TopicCount[];
  /** The first page of the list that the reader is on; none elsewhere. */
  readonly currentPath?: string;
}

export function TopicNavigation({ topics, currentPath }: TopicNavigationProps) {
  if (topics.length === 0) return null;
  return (
    <nav aria-label="Topics">
      <ul className={styles.topics}>
        <li>
          <a
            href={comparisonListPath()}
            className={styles.topic}
            aria-current={currentPath === comparisonListPath() ? 'page' : undefined}
          >
            All topics
          </a>
        </li>
        {topics.map(({ slug, name, comparisons }) => (
          <li key={slug}>
            <a
              href={topicPath(slug)}
              className={styles.topic}
              aria-current={currentPath === topicPath(slug) ? 'page' : undefined}
            >
              <bdi>{name}</bdi> <span className={styles.count}>{comparisons}</span>
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
