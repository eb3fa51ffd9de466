import { type ComparisonSummary, cellOf, isUnknown, type Row } from '../../domain/comparison';
import type { CriterionHub } from '../../domain/hubs';
import { bestScore } from '../../domain/ranking';
import type { Site } from '../../domain/site';
import { criterionPath, optionPath } from '../../paths';
import { RichTextView } from '../rich-text/rich-text';
import { NameLink } from '../ui/name-link';
import { Section } from '../ui/section';
import styles from './hub.module.css';
import { HubEntry } from './hub-entry';
import { HubLayout } from './hub-layout';
import { OptionStandings } from './option-standings';

export function CriterionHubPage({ hub, site }: { readonly hub: CriterionHub; readonly site: Site }) {
  const { criterion, judgements, page, pages, total } = hub;
  return (
    <HubLayout
      site={site}
      kind={criterion.group ? `Criterion: ${criterion.group}` : 'Criterion'}
      title={criterion.name}
      lead={criterion.measures}
      about={
        <>
          {criterion.howWeJudge.length > 0 && (
            <Section id="how-we-judge" heading="How we judge it">
              <RichTextView text={criterion.howWeJudge} headingOffset={1} />
            </Section>
          )}
          <OptionStandings
            hub={hub}
            heading="Who wins it"
            caption={`How often each option wins ${criterion.name}`}
          />
        </>
      }
      list={{
        page,
        pages,
        total,
        heading: 'Comparison by comparison',
        entries: (
          <ul className={styles.entries}>
            {judgements.map(({ comparison, row }) => (
              <li key={comparison.id}>
                <HubEntry comparison={comparison} label="Winner" outcome={row.outcome}>
                  <Cells row={row} options={comparison.options} />
                </HubEntry>
              </li>
            ))}
          </ul>
        ),
        pathOf: (number) => criterionPath(criterion.slug, number),
      }}
    />
  );
}

function Cells({ row, options }: { readonly row: Row; readonly options: ComparisonSummary['options'] }) {
  return (
    <>
      <dl className={styles.cells}>
        {options.map((option) => (
          <div key={option.id}>
            <dt dir="auto">
              <NameLink named={option} pathOf={optionPath} />
            </dt>
            <dd dir="auto">{describeCell(row, option.id)}</dd>
          </div>
        ))}
      </dl>
      {row.note && (
        <p className={styles.date} dir="auto">
          {row.note}
        </p>
      )}
    </>
  );
}

function describeCell(row: Row, option: number): string {
  const cell = cellOf(row, option);
  if (isUnknown(cell)) return 'Unknown';
  const score = cell.score === null ? '' : `${cell.score}/${bestScore}`;
  return cell.text && score ? `${cell.text} (${score})` : cell.text || score;
}
