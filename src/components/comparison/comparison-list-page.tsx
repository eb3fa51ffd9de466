import type { ComparisonList as List, Site } from '../../domain/site';
import { comparisonListPath, optionChooserPath, topicPath } from '../../paths';
import { SiteLayout } from '../site/site-layout';
import { PageHeader } from '../ui/page-header';
import { Pagination } from '../ui/pagination';
import { ComparisonList } from './comparison-list';
import styles from './comparison-list-page.module.css';
import { TopicNavigation } from './topic-navigation';

interface ComparisonListPageProps {
  readonly site: Site;
  readonly list: List;
}

export function ComparisonListPage({ site, list }: ComparisonListPageProps) {
  const { comparisons, topic, topics, page, pages } = list;
  const pathOf = (number: number) => (topic ? topicPath(topic.slug, number) : comparisonListPath(number));
  return (
    <SiteLayout site={site}>
      <PageHeader title={topic ? topic.name : 'All comparisons'} lead={topic?.description} />
      <TopicNavigation topics={topics} currentPath={pathOf(1)} />
      <div className={styles.list}>
        {comparisons.length === 0 ? (
          <p>Nothing is published here yet.</p>
        ) : (
          <ComparisonList comparisons={comparisons} headingLevel={2} />
        )}
      </div>
      <p className={styles.chooser}>
        Not compared yet? <a href={optionChooserPath}>Put any options side by side</a>
      </p>
      <Pagination page={page} pages={pages} pathOf={pathOf} />
    </SiteLayout>
  );
}
