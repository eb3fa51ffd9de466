import type { Site, SitePage } from '../../domain/site';
import { RichTextView } from '../rich-text/rich-text';
import { DateText } from '../ui/date-text';
import { PageHeader } from '../ui/page-header';
import { SiteLayout } from './site-layout';
import styles from './site-page-view.module.css';

interface SitePageViewProps {
  readonly site: Site;
  readonly page: SitePage;
}

export function SitePageView({ site, page }: SitePageViewProps) {
  return (
    <SiteLayout site={site}>
      <article>
        <PageHeader title={page.title} />
        <RichTextView text={page.body} />
        <p className={styles.updated}>
          Updated <DateText instant={page.updatedAt} />
        </p>
      </article>
    </SiteLayout>
  );
}
