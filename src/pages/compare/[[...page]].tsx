import type { GetStaticPaths, GetStaticProps, InferGetStaticPropsType, PageConfig } from 'next';
import { ComparisonListPage } from '../../components/comparison/comparison-list-page';
import { MetadataHead } from '../../components/site/metadata-head';
import { parsePageSegments } from '../../domain/page-segments';
import type { ComparisonList, Site } from '../../domain/site';
import { readEnvironment } from '../../env/read-environment';
import { comparisonListPath } from '../../paths';
import { staticPage } from '../../publishing/static-page';
import { findRedirect } from '../../queries/find-redirect';
import { findSite } from '../../queries/find-site';
import { listComparisons } from '../../queries/list-comparisons';
import { buildListMetadata } from '../../seo/list-metadata';

export const config: PageConfig = { unstable_runtimeJS: false };

interface Props {
  readonly list: ComparisonList;
  readonly site: Site;
  readonly origin: string;
}

export default function ComparisonListRoute(props: InferGetStaticPropsType<typeof getStaticProps>) {
  return (
    <>
      <MetadataHead metadata={buildListMetadata(props)} />
      <ComparisonListPage site={props.site} list={props.list} />
    </>
  );
}

export const getStaticPaths: GetStaticPaths = () => ({ paths: [], fallback: 'blocking' });

export const getStaticProps = (async ({ params }) => {
  const segments = [params?.page ?? []].flat();
  const page = parsePageSegments(segments);
  return staticPage<Props>({
    path: page === null ? `/compare/${segments.join('/')}` : comparisonListPath(page),
    find: async () => {
      const list = page === null ? null : await listComparisons({ page });
      return list && { list, site: await findSite(), origin: readEnvironment(process.env).siteUrl };
    },
    findRedirect,
  });
}) satisfies GetStaticProps<Props>;
