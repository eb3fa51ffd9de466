import type { Site } from '../../domain/site';
import { homePath } from '../../paths';
import { ButtonLink } from '../ui/button';
import { PageHeader } from '../ui/page-header';
import { SiteLayout } from './site-layout';

export function ErrorPage({ site }: { readonly site: Site | null }) {
  return (
    <SiteLayout site={site}>
      <PageHeader
        title="Something went wrong on our side"
        lead="You did nothing wrong. Please try again in a minute."
      />
      <ButtonLink href={homePath}>Go to the front page</ButtonLink>
    </SiteLayout>
  );
}
