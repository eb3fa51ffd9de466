import styles from './pagination.module.css';

interface PaginationProps {
  readonly page: number;
  readonly pages: number;
  readonly pathOf: (page: number) => string;
  /** What lies before and after, in words; lists of comparisons have the newest first. */
  readonly steps?: { readonly back: string; readonly on: string };
}

const byDate = { back: 'Newer', on: 'Older' };

export function Pagination({ page, pages, pathOf, steps = byDate }: PaginationProps) {
  if (pages < 2) return null;
  return (
    <nav aria-label="Pages" className={styles.pagination}>
      {page > 1 && (
        <a href={pathOf(page - 1)} rel="prev" className={styles.step}>
          {steps.back}
        </a>
      )}
      <span className={styles.place}>
        Page {page} of {pages}
      </span>
      {page < pages && (
        <a href={pathOf(page + 1)} rel="next" className={styles.step}>
          {steps.on}
        </a>
      )}
    </nav>
  );
}
