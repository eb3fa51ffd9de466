import type { ComparisonSummary } from '../../domain/comparison';
import { comparisonPath, topicPath } from '../../paths';
import { DateText } from '../ui/date-text';
import styles from './comparison-card.module.css';
import { OutcomeText } from './outcome-text';

interface ComparisonCardProps {
  readonly comparison: ComparisonSummary;
  /** The level that the list of cards leaves to each card's title. */
  readonly headingLevel?: 2 | 3;
}

export function ComparisonCard({ comparison, headingLevel = 3 }: ComparisonCardProps) {
  const { slug, title, description, topic, options, verdict, publishedAt, lastReviewedAt } = comparison;
  const Heading = headingLevel === 2 ? 'h2' : 'h3';
  return (
    <article className={styles.card}>
      <Heading className={styles.title} dir="auto">
        <a href={comparisonPath(slug)}>{title}</a>
      </Heading>
      {description && (
        <p className={styles.description} dir="auto">
          {description}
        </p>
      )}
      {verdict && (
        <p className={styles.verdict}>
          <span className="visually-hidden">Our recommendation: </span>
          <OutcomeText outcome={verdict} options={options} />
        </p>
      )}
      <p className={styles.facts}>
        {topic && (
          <a href={topicPath(topic.slug)} dir="auto">
            {topic.name}
          </a>
        )}
        <span>
          {lastReviewedAt ? 'Last reviewed ' : 'Published '}
          <DateText instant={lastReviewedAt ?? publishedAt} />
        </span>
      </p>
    </article>
  );
}
