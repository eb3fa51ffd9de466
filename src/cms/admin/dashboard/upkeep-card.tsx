import { Link } from '@payloadcms/ui';
import { mostCounted, type Section } from './section';
import styles from './upkeep.module.css';

export interface CardProps {
  readonly heading: string;
  readonly section: Section;
  readonly whenEmpty: string;
  /** Where all of them are. */
  readonly list: string;
  readonly addressOf: (id: number) => string;
  /** What is said beside a title. */
  readonly describe: (note: string) => string;
  readonly isUrgent?: boolean;
  /** A count says nothing of what merely happened. */
  readonly isCounted?: boolean;
}

export function UpkeepCard(props: CardProps) {
  const { heading, section, list, addressOf, describe, isUrgent = false, isCounted = true } = props;
  const id = `upkeep-${heading.toLowerCase().replaceAll(' ', '-')}`;
  const rest = section.count - section.entries.length;
  return (
    <section aria-labelledby={id} className={styles.card}>
      <h3 className={styles.cardHeading} id={id}>
        {heading}
        {isCounted && section.count > 0 && (
          <span className={isUrgent ? styles.urgent : styles.count}>{inWords(section.count)}</span>
        )}
      </h3>
      <ul className={styles.entries}>
        {section.entries.map((entry) => (
          <li className={styles.entry} key={entry.id}>
            <Link href={addressOf(entry.id)}>{entry.title || 'Untitled draft'}</Link>
            <span className={styles.note}>{describe(entry.note)}</span>
          </li>
        ))}
      </ul>
      {rest > 0 && (
        <Link aria-label={`${heading}: all`} className={styles.all} href={list}>
          {isCounted ? `All ${inWords(section.count)}` : 'All'}
        </Link>
      )}
    </section>
  );
}

function inWords(count: number): string {
  return count >= mostCounted ? '1,000 or more' : String(count);
}
