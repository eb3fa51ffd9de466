import type { Site } from '../../domain/site';
import { comparisonListPath } from '../../paths';
import { ButtonLink } from '../ui/button';
import { PageHeader } from '../ui/page-header';
import { SiteLayout } from './site-layout';

export function NotFoundPage({ site }: { readonly site: Site | null }) {
  return (
    <SiteLayout site={site}>
      <PageHeader
        title="This page is not here"
        lead="It may have moved, or the address may have a slip in it. Our comparisons are all in one list."
      />
      <ButtonLink href={comparisonListPath()}>See all comparisons</ButtonLink>
    </SiteLayout>
  );
}
