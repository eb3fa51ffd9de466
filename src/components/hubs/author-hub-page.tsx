import type { AuthorHub } from '../../domain/hubs';
import type { Site } from '../../domain/site';
import { authorPath } from '../../paths';
import { ComparisonList } from '../comparison/comparison-list';
import { HubLayout } from './hub-layout';

export function AuthorHubPage({ hub, site }: { readonly hub: AuthorHub; readonly site: Site }) {
  const { author, comparisons, page, pages, total } = hub;
  return (
    <HubLayout
      site={site}
      kind={author.role || 'Author'}
      title={author.name}
      lead={author.bio}
      about={null}
      list={{
        page,
        pages,
        total,
        heading: 'Written or reviewed',
        entries: <ComparisonList comparisons={comparisons} />,
        pathOf: (number) => authorPath(author.slug, number),
      }}
    />
  );
}
