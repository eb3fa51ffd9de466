import type { Comparison } from '../../domain/comparison';
import { numberSources } from '../../domain/number-sources';
import { Section } from '../ui/section';
import { ComparisonTable } from './comparison-table';
import { RankingChart } from './ranking-chart';
import styles from './side-by-side-section.module.css';
import { SourceList } from './source-list';
import { TableTools } from './table-tools';
import { TallyChart } from './tally-chart';

interface SideBySideSectionProps {
  readonly comparison: Comparison;
  readonly hasTools: boolean;
}

export function SideBySideSection({ comparison, hasTools }: SideBySideSectionProps) {
  const { rows, options } = comparison;
  if (rows.length === 0) return null;
  const sources = numberSources(
    rows,
    options.map(({ id }) => id),
  );
  return (
    <Section id="side-by-side" heading="Side by side" layout="wide">
      {hasTools && <TableTools rows={rows} options={options} />}
      <ComparisonTable rows={rows} options={options} sources={sources} />
      <div className={styles.sums}>
        <TallyChart rows={rows} options={options} />
        <RankingChart rows={rows} options={options} />
      </div>
      <SourceList sources={sources} />
    </Section>
  );
}
