import { Link } from '@payloadcms/ui';
import { documentAddress } from './list-address';
import styles from './uses-list.module.css';

export interface Use {
  readonly collection: string;
  readonly id: number;
  readonly title: string;
}

interface UsesListProps {
  readonly heading: string;
  readonly uses: readonly Use[];
  readonly whenEmpty: string;
}

export function UsesList({ heading, uses, whenEmpty }: UsesListProps) {
  return (
    <section aria-label={heading} className={styles.uses}>
      <h3 className={styles.heading}>{heading}</h3>
      {uses.length === 0 ? (
        <p>{whenEmpty}</p>
      ) : (
        <ul className={styles.list}>
          {uses.map(({ collection, id, title }) => (
            <li key={`${collection}:${id}`}>
              <Link href={documentAddress(collection, id)}>{title || 'Untitled draft'}</Link>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
