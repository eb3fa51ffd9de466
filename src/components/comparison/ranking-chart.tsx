import type { ComparedOption, Row } from '../../domain/comparison';
import { bestScore, rankOptions, usualWeight } from '../../domain/ranking';
import styles from './chart.module.css';
import { ChartBars } from './chart-bars';

interface RankingChartProps {
  readonly rows: readonly Row[];
  readonly options: readonly ComparedOption[];
}

export function RankingChart({ rows, options }: RankingChartProps) {
  const ranking = rankOptions(
    rows,
    options.map(({ id }) => id),
  );
  if (ranking.every(({ score }) => score === null)) return null;
  const bars = ranking.map(({ option, score, rank, scoredOn, scorable }) => ({
    option,
    value: score ?? 0,
    words: score === null ? 'Not scored' : score.toFixed(1),
    detail: `Scored on ${scoredOn} of ${scorable} criteria`,
    leads: rank === 1,
  }));
  return (
    <section className={styles.chart} aria-labelledby="ranking-heading">
      <h3 id="ranking-heading">Weighted score</h3>
      <ChartBars bars={bars} max={bestScore} options={options} />
      <p className={styles.words}>
        The mean of each option’s scores, 0 to {bestScore}, where a criterion counts by its weight:{' '}
        {usualWeight} unless the table says otherwise. Criteria an option has no score on are left out of its
        mean.
      </p>
    </section>
  );
}
