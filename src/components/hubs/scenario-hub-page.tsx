import type { ScenarioHub } from '../../domain/hubs';
import type { Site } from '../../domain/site';
import { scenarioPath } from '../../paths';
import { RichTextView } from '../rich-text/rich-text';
import styles from './hub.module.css';
import { HubEntry } from './hub-entry';
import { HubLayout } from './hub-layout';
import { OptionStandings } from './option-standings';

export function ScenarioHubPage({ hub, site }: { readonly hub: ScenarioHub; readonly site: Site }) {
  const { scenario, recommendations, page, pages, total } = hub;
  return (
    <HubLayout
      site={site}
      kind="Use case"
      title={scenario.name}
      lead={scenario.description}
      about={
        <OptionStandings
          hub={hub}
          heading="What we recommend"
          caption={`How often we recommend each option for ${scenario.name}`}
        />
      }
      list={{
        page,
        pages,
        total,
        heading: 'Comparison by comparison',
        entries: (
          <ul className={styles.entries}>
            {recommendations.map(({ comparison, outcome, reasoning }) => (
              <li key={comparison.id}>
                <HubEntry comparison={comparison} label="Our pick" outcome={outcome}>
                  <RichTextView text={reasoning} headingOffset={2} />
                </HubEntry>
              </li>
            ))}
          </ul>
        ),
        pathOf: (number) => scenarioPath(scenario.slug, number),
      }}
    />
  );
}
