import type { Outcome } from '../../domain/outcome';
import styles from './outcome.module.css';

/** One shape per kind, so that outcomes are told apart without colour; the words always stand beside it. */
const shapes: Readonly<Record<Outcome['kind'], string>> = {
  win: 'm3.5 8.5 3 3 6-7',
  tie: 'M4 6h8M4 10h8',
  together: 'M8 3.5v9M3.5 8h9',
  depends: 'M8 13V9L4 4M8 9l4-5',
  none: 'M4 8h8',
  unknown: 'M5.5 6a2.5 2.5 0 1 1 3.6 2.2Q8 8.7 8 10m0 2v1.4',
};

export function OutcomeMark({ kind }: { readonly kind: Outcome['kind'] }) {
  return (
    <svg
      viewBox="0 0 16 16"
      width="20"
      height="20"
      aria-hidden="true"
      className={styles.mark}
      data-kind={kind}
    >
      <path d={shapes[kind]} />
    </svg>
  );
}
