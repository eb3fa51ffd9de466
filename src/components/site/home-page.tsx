import type { Home } from '../../domain/site';
import { comparisonListPath, optionChooserPath } from '../../paths';
import { ComparisonList } from '../comparison/comparison-list';
import { TopicNavigation } from '../comparison/topic-navigation';
import { SearchForm } from '../search/search-form';
import { PageHeader } from '../ui/page-header';
import { Section } from '../ui/section';
import styles from './home-page.module.css';
import { SiteLayout } from './site-layout';

export function HomePage({ home }: { readonly home: Home }) {
  const { site, latest, topics, total } = home;
  return (
    <SiteLayout site={site}>
      <PageHeader title={site.tagline || site.name} lead={site.description} />
      {total > 0 && (
        <>
          <SearchForm topics={topics} />
          <p className={styles.chooser}>
            Or <a href={optionChooserPath}>put any options side by side</a>.
          </p>
        </>
      )}
      <Section id="latest" heading="Latest comparisons" layout="wide">
        {latest.length === 0 ? (
          <p>The first comparison is being written. Please come back soon.</p>
        ) : (
          <ComparisonList comparisons={latest} />
        )}
        {total > latest.length && (
          <p className={styles.all}>
            <a href={comparisonListPath()}>See all {total} comparisons</a>
          </p>
        )}
      </Section>
      {topics.length > 0 && (
        <Section id="topics" heading="By topic" layout="wide">
          <TopicNavigation topics={topics} />
        </Section>
      )}
    </SiteLayout>
  );
}
