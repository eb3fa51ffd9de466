import type { ReactNode } from 'react';
import type { PageOfList } from '../../domain/hubs';
import type { Site } from '../../domain/site';
import { comparisonListPath } from '../../paths';
import { SiteLayout } from '../site/site-layout';
import { PageHeader } from '../ui/page-header';
import { Pagination } from '../ui/pagination';
import { Section } from '../ui/section';
import styles from './hub.module.css';

interface HubLayoutProps {
  readonly site: Site;
  readonly kind: string;
  readonly title: string;
  readonly lead?: string;
  /** Said on the first page only; the others go on with the list. */
  readonly about: ReactNode;
  readonly list: PageOfList & {
    readonly heading: string;
    readonly entries: ReactNode;
    readonly pathOf: (page: number) => string;
  };
}

/** A definition's own page: what it is, and then everything published about it, page by page. */
export function HubLayout({ site, kind, title, lead, about, list }: HubLayoutProps) {
  const { heading, entries, pathOf, page, pages, total } = list;
  return (
    <SiteLayout site={site}>
      <p className={styles.kind}>
        <a href={comparisonListPath()}>Comparisons</a> <bdi>{kind}</bdi>
      </p>
      <PageHeader title={title} lead={lead} />
      {page === 1 && about}
      <Section id="comparisons" heading={heading} layout="wide">
        {total === 0 ? <p>Nothing is published about this yet.</p> : entries}
        <Pagination page={page} pages={pages} pathOf={pathOf} />
      </Section>
    </SiteLayout>
  );
}
