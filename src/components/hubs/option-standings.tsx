import { describeCounted } from '../../domain/describe-standing';
import type { CriterionHub, ScenarioHub } from '../../domain/hubs';
import { optionPath } from '../../paths';
import { Section } from '../ui/section';
import styles from './hub.module.css';
import { StandingsTable } from './standings-table';

interface OptionStandingsProps {
  readonly hub: Pick<CriterionHub | ScenarioHub, 'options' | 'counted' | 'total'>;
  readonly heading: string;
  readonly caption: string;
}

/** Which options come out best, over all comparisons that say so. */
export function OptionStandings({ hub, heading, caption }: OptionStandingsProps) {
  const { options, counted, total } = hub;
  if (options.length === 0) return null;
  return (
    <Section id="standing" heading={heading} layout="wide">
      <StandingsTable
        caption={caption}
        subject="Option"
        entries={options.map(({ option, standing }) => ({ named: option, standing }))}
        pathOf={optionPath}
      />
      <p className={styles.counted}>{describeCounted(counted, total)}</p>
    </Section>
  );
}
