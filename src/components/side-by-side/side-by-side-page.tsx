import { mostOptions } from '../../domain/check-comparison';
import { joinWords, listNames } from '../../domain/describe-outcome';
import { isolate } from '../../domain/isolate';
import type { SideBySide } from '../../domain/side-by-side';
import type { Site } from '../../domain/site';
import { comparisonPath } from '../../paths';
import { SiteLayout } from '../site/site-layout';
import { PageHeader } from '../ui/page-header';
import { Section } from '../ui/section';
import { OptionChooser } from './option-chooser';
import styles from './side-by-side.module.css';
import { SideBySideTable } from './side-by-side-table';

interface SideBySidePageProps {
  readonly answer: SideBySide;
  readonly site: Site;
}

export function SideBySidePage({ answer, site }: SideBySidePageProps) {
  const { options, rows, covering } = answer;
  const isCompared = options.length > 1;
  const names = joinWords(options.map(({ name }) => isolate(name)));
  return (
    <SiteLayout site={site}>
      <PageHeader
        title={isCompared ? `${names} side by side` : 'Compare any options'}
        lead={
          rows.length > 0
            ? 'Put together from our comparisons. Each cell was judged in the comparison it links to, so no winner is named here.'
            : undefined
        }
      />
      <Remarks answer={answer} />
      {rows.length > 0 && (
        <Section id="side-by-side" heading="Criteria that they share" layout="wide">
          <SideBySideTable options={options} rows={rows} />
        </Section>
      )}
      {covering.length > 0 && (
        <Section id="covering" heading="Compared with each other in">
          <ul className={styles.list}>
            {covering.map(({ slug, title }) => (
              <li key={slug} dir="auto">
                <a href={comparisonPath(slug)}>{title}</a>
              </li>
            ))}
          </ul>
        </Section>
      )}
      <Section id="choose" heading={isCompared ? 'Choose others' : 'Choose what to compare'}>
        <OptionChooser answer={answer} />
      </Section>
    </SiteLayout>
  );
}

function Remarks({ answer }: Pick<SideBySidePageProps, 'answer'>) {
  const { options, unknown, isTooMany, rows } = answer;
  return (
    <div className={styles.remarks}>
      {unknown.map((name) => (
        <p key={name}>
          We have nothing on “<bdi>{name}</bdi>”. Check its spelling, or choose another name below.
        </p>
      ))}
      {isTooMany && <p>Up to {mostOptions} options fit side by side; the others are left out.</p>}
      {options.length === 1 && <p>Choose at least one more to compare {listNames(options)} with.</p>}
      {options.length > 1 && rows.length === 0 && (
        <p>No criterion is shared: none of our comparisons judges two of them on the same one.</p>
      )}
    </div>
  );
}
