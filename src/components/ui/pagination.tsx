import styles from './pagination.module.css';

interface PaginationProps {
  readonly page: number;
  readonly pages: number;
  readonly pathOf: (page: number) => string;
}

export function Pagination({ page, pages, pathOf }: PaginationProps) {
  if (pages < 2) return null;
  return (
    <nav aria-label="Pages" className={styles.pagination}>
      {page > 1 && (
        <a href={pathOf(page - 1)} rel="prev" className={styles.step}>
          Newer
        </a>
      )}
      <span className={styles.place}>
        Page {page} of {pages}
      </span>
      {page < pages && (
        <a href={pathOf(page + 1)} rel="next" className={styles.step}>
          Older
        </a>
      )}
    </nav>
  );
}
