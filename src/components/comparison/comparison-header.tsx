import type { Comparison } from '../../domain/comparison';
import { comparisonListPath, topicPath } from '../../paths';
import { RichTextView } from '../rich-text/rich-text';
import { DateText } from '../ui/date-text';
import styles from './comparison-header.module.css';

export function ComparisonHeader({ comparison }: { readonly comparison: Comparison }) {
  const { topic, title, intro, publishedAt, lastReviewedAt } = comparison;
  return (
    <header className={styles.header}>
      <p className={styles.label}>
        <a href={comparisonListPath()}>Comparison</a>
        {topic && (
          <a href={topicPath(topic.slug)} dir="auto">
            {topic.name}
          </a>
        )}
        <span>
          Published <DateText instant={publishedAt} />
        </span>
        {lastReviewedAt && (
          <span>
            Last reviewed <DateText instant={lastReviewedAt} />
          </span>
        )}
      </p>
      <h1 className={styles.title} dir="auto">
        {title}
      </h1>
      <div className={styles.intro}>
        <RichTextView text={intro} />
      </div>
    </header>
  );
}
