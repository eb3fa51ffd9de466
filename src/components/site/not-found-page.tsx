import type { Site } from '../../domain/site';
import { comparisonListPath } from '../../paths';
import { SearchForm } from '../search/search-form';
import { ButtonLink } from '../ui/button';
import { PageHeader } from '../ui/page-header';
import { SiteLayout } from './site-layout';

export function NotFoundPage({ site }: { readonly site: Site | null }) {
  return (
    <SiteLayout site={site}>
      <PageHeader
        title="This page is not here"
        lead="It may have moved, or the address may have a slip in it. Look for what you compare, or go through the list."
      />
      <SearchForm />
      <ButtonLink href={comparisonListPath()}>See all comparisons</ButtonLink>
    </SiteLayout>
  );
}
