import type { Highlighted, SearchResult } from '../../domain/search';
import { comparisonPath, topicPath } from '../../paths';
import { DateText } from '../ui/date-text';
import styles from './search.module.css';

export function SearchResultEntry({ result }: { readonly result: SearchResult }) {
  const { slug, title, excerpt, topic, updatedAt } = result;
  return (
    <article className={styles.result}>
      <h3 dir="auto">
        <a href={comparisonPath(slug)}>
          <HighlightedText text={title} />
        </a>
      </h3>
      {excerpt.length > 0 && (
        <p dir="auto" className={styles.excerpt}>
          <HighlightedText text={excerpt} />
        </p>
      )}
      <p className={styles.facts}>
        {topic && (
          <a href={topicPath(topic.slug)} dir="auto">
            {topic.name}
          </a>
        )}
        <span>
          Updated <DateText instant={updatedAt} />
        </span>
      </p>
    </article>
  );
}

function HighlightedText({ text }: { readonly text: Highlighted }) {
  return text.map((part, index) =>
    // biome-ignore lint/suspicious/noArrayIndexKey: a part is its place in the text
    part.isMatch ? <mark key={index}>{part.text}</mark> : <span key={index}>{part.text}</span>,
  );
}
