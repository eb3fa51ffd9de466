// Its style sheet is the one of all pages: the frame and the page that it leads to share it.
import '../site/site-layout';
import type { Comparison } from '../../domain/comparison';
import type { Site } from '../../domain/site';
import { ComparisonTable } from './comparison-table';
import styles from './embedded-comparison.module.css';

interface EmbeddedComparisonProps {
  readonly comparison: Comparison;
  readonly site: Site;
  /** The page it is taken from, absolute. */
  readonly page: string;
}

/** The table alone, in a frame on somebody else's page, with where it comes from. Sources stand on the page. */
export function EmbeddedComparison({ comparison, site, page }: EmbeddedComparisonProps) {
  const { title, rows, options } = comparison;
  return (
    <main className={styles.embed}>
      <h1 className="visually-hidden" dir="auto">
        {title}
      </h1>
      {rows.length > 0 && <ComparisonTable rows={rows} options={options} sources={[]} />}
      <p className={styles.origin}>
        <a href={page} target="_blank" rel="noopener">
          <bdi>{title}</bdi>
        </a>{' '}
        by <bdi>{site.name}</bdi>
      </p>
    </main>
  );
}
