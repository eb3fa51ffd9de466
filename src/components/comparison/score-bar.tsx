import styles from './score.module.css';

interface ScoreBarProps {
  readonly value: number;
  readonly max: number;
  /** Drawn with the marker: the option that leads. */
  readonly leads?: boolean;
}

/** Decoration: the number always stands beside it in words. Attributes, not styles, so that a strict CSP holds. */
export function ScoreBar({ value, max, leads = false }: ScoreBarProps) {
  return (
    <svg
      viewBox="0 0 100 10"
      preserveAspectRatio="none"
      aria-hidden="true"
      className={styles.bar}
      data-leads={leads ? '' : undefined}
    >
      <rect width={max === 0 ? 0 : Math.round((value / max) * 1000) / 10} height="10" />
    </svg>
  );
}
