import { describeCounted, describeVerdicts } from '../../domain/describe-standing';
import type { OptionHub } from '../../domain/hubs';
import type { Site } from '../../domain/site';
import { criterionPath, optionPath } from '../../paths';
import { ComparisonList } from '../comparison/comparison-list';
import { RichTextView } from '../rich-text/rich-text';
import { Section } from '../ui/section';
import { TextLink } from '../ui/text-link';
import { Alternatives } from './alternatives';
import styles from './hub.module.css';
import { HubLayout } from './hub-layout';
import { StandingsTable } from './standings-table';

export function OptionHubPage({ hub, site }: { readonly hub: OptionHub; readonly site: Site }) {
  const { option, comparisons, page, pages, total } = hub;
  return (
    <HubLayout
      site={site}
      kind="Option"
      title={option.name}
      lead={option.summary}
      about={
        <>
          <Profile option={option} />
          <Standings hub={hub} />
          <Alternatives option={option} alternatives={hub.alternatives} />
        </>
      }
      list={{
        page,
        pages,
        total,
        heading: `Every comparison with ${option.name}`,
        entries: <ComparisonList comparisons={comparisons} />,
        pathOf: (number) => optionPath(option.slug, number),
      }}
    />
  );
}

function Profile({ option }: Pick<OptionHub, 'option'>) {
  const { name, logo, website, description } = option;
  if (!logo && !website && description.length === 0) return null;
  return (
    <Section id="about" heading="What it is">
      {logo && (
        // biome-ignore lint/performance/noImgElement: next/image needs scripts that these pages do not have
        <img src={logo.url} alt="" width={logo.width} height={logo.height} className={styles.logo} />
      )}
      <RichTextView text={description} headingOffset={1} />
      {website && (
        <p className={styles.facts}>
          <TextLink href={website}>
            <bdi>{name}</bdi> website
          </TextLink>
        </p>
      )}
    </Section>
  );
}

function Standings({ hub }: { readonly hub: OptionHub }) {
  const { option, criteria, overall, counted, total } = hub;
  const verdicts = describeVerdicts(option.name, overall, counted);
  if (criteria.length === 0 && verdicts === '') return null;
  return (
    <Section id="standing" heading="Where it wins, ties and loses" layout="wide">
      {verdicts && (
        <p className={styles.words} dir="auto">
          {verdicts}
        </p>
      )}
      {criteria.length > 0 && (
        <StandingsTable
          caption={`How often ${option.name} wins, by criterion`}
          subject="Criterion"
          entries={criteria.map(({ criterion, standing }) => ({ named: criterion, standing }))}
          pathOf={criterionPath}
        />
      )}
      <p className={styles.counted}>
        {describeCounted(counted, total)} What is unknown, and facts that nobody can win, are left out.
      </p>
    </Section>
  );
}
