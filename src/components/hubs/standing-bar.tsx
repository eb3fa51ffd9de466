import type { Standing } from '../../domain/standing';
import styles from './standing-bar.module.css';

interface StandingBarProps {
  readonly standing: Standing;
  /** The most that any bar beside this one counts: it has the whole width. */
  readonly most: number;
}

const height = 12;
/** How much of the bar's height each kind fills: shape tells them apart, colour only helps. */
const parts = [
  ['wins', 12],
  ['ties', 7],
  ['open', 4],
  ['losses', 1],
] as const satisfies readonly (readonly [keyof Standing, number])[];

/** The numbers of its line, drawn; who cannot see it loses nothing. */
export function StandingBar({ standing, most }: StandingBarProps) {
  const ends = parts.map((_, index) =>
    parts.slice(0, index + 1).reduce((sum, [kind]) => sum + standing[kind], 0),
  );
  return (
    <svg
      className={styles.bar}
      viewBox={`0 0 ${Math.max(most, 1)} ${height}`}
      preserveAspectRatio="none"
      aria-hidden="true"
    >
      {parts.map(([kind, tall], index) => (
        <rect
          key={kind}
          data-kind={kind}
          x={(ends[index] ?? 0) - standing[kind]}
          y={height - tall}
          width={standing[kind]}
          height={tall}
        />
      ))}
    </svg>
  );
}
