import type { GetStaticPaths, PageConfig } from 'next';
import { ComparisonListPage } from '../../components/comparison/comparison-list-page';
import { MetadataHead } from '../../components/site/metadata-head';
import type { ComparisonList, Site } from '../../domain/site';
import { readEnvironment } from '../../env/read-environment';
import { topicPath } from '../../paths';
import { staticListPage } from '../../publishing/static-list-page';
import { findRedirect } from '../../queries/find-redirect';
import { findSite } from '../../queries/find-site';
import { findTopic, listComparisons } from '../../queries/list-comparisons';
import { buildListMetadata } from '../../seo/list-metadata';

export const config: PageConfig = { unstable_runtimeJS: false };

type Props = { readonly list: ComparisonList; readonly site: Site; readonly origin: string };

export default function TopicRoute(props: Props) {
  return (
    <>
      <MetadataHead metadata={buildListMetadata(props)} />
      <ComparisonListPage site={props.site} list={props.list} />
    </>
  );
}

export const getStaticPaths: GetStaticPaths = () => ({ paths: [], fallback: 'blocking' });

export const getStaticProps = staticListPage<Props>({
  firstPath: topicPath,
  find: async ({ slug, page }) => {
    const topic = await findTopic(slug);
    const list = topic && (await listComparisons({ page, topic }));
    return list && { list, site: await findSite(), origin: readEnvironment(process.env).siteUrl };
  },
  findRedirect,
});
