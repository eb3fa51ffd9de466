import type { ComparedOption } from '../../domain/comparison';
import type { OptionId } from '../../domain/outcome';
import styles from './chart.module.css';
import { ScoreBar } from './score-bar';

interface Bar {
  readonly option: OptionId;
  readonly value: number;
  readonly words: string;
  readonly detail?: string;
  readonly leads: boolean;
}

interface ChartBarsProps {
  readonly bars: readonly Bar[];
  readonly max: number;
  readonly options: readonly ComparedOption[];
}

/** A list of name and number first, so it is its own text alternative; the bars are drawn beside it. */
export function ChartBars({ bars, max, options }: ChartBarsProps) {
  return (
    <ul className={styles.bars}>
      {bars.map(({ option, value, words, detail, leads }) => (
        <li key={option} className={styles.bar} data-leads={leads ? '' : undefined}>
          <span className={styles.name} dir="auto">
            {options.find(({ id }) => id === option)?.name}
          </span>
          <span className={styles.value}>{words}</span>
          <ScoreBar value={value} max={max} leads={leads} />
          {detail && <span className={styles.detail}>{detail}</span>}
        </li>
      ))}
    </ul>
  );
}
