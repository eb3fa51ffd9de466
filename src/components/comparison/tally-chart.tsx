import type { ComparedOption, Row } from '../../domain/comparison';
import { describeTally } from '../../domain/describe-tally';
import { tallyOutcomes } from '../../domain/tally';
import styles from './chart.module.css';
import { ChartBars } from './chart-bars';

interface TallyChartProps {
  readonly rows: readonly Row[];
  readonly options: readonly ComparedOption[];
}

export function TallyChart({ rows, options }: TallyChartProps) {
  const tally = tallyOutcomes(
    rows,
    options.map(({ id }) => id),
  );
  const words = <p className={styles.words}>{describeTally(tally, options).join(' ')}</p>;
  if (tally.counted === 0) return words;
  const most = Math.max(...tally.wins.map(({ wins }) => wins));
  const bars = tally.wins.map(({ option, wins }) => ({
    option,
    value: wins,
    words: `${wins}`,
    leads: wins === most,
  }));
  return (
    <section className={styles.chart} aria-labelledby="tally-heading">
      <h3 id="tally-heading">Criteria won</h3>
      {most > 0 && <ChartBars bars={bars} max={tally.counted} options={options} />}
      {words}
    </section>
  );
}
