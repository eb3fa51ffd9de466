import type { GetStaticPaths, GetStaticProps, InferGetStaticPropsType, PageConfig } from 'next';
import { ComparisonPage } from '../../components/comparison/comparison-page';
import { EnhancementScript } from '../../components/site/enhancement-script';
import { MetadataHead } from '../../components/site/metadata-head';
import type { Comparison } from '../../domain/comparison';
import type { Site } from '../../domain/site';
import { readEnvironment } from '../../env/read-environment';
import { comparisonPath } from '../../paths';
import { staticPage } from '../../publishing/static-page';
import { findComparison } from '../../queries/find-comparison';
import { findMovedComparison } from '../../queries/find-redirect';
import { findSite } from '../../queries/find-site';
import { buildComparisonMetadata } from '../../seo/comparison-metadata';

export const config: PageConfig = { unstable_runtimeJS: false };

interface Props {
  readonly comparison: Comparison;
  readonly site: Site;
  readonly origin: string;
}

export default function ComparisonRoute(props: InferGetStaticPropsType<typeof getStaticProps>) {
  return (
    <>
      <MetadataHead metadata={buildComparisonMetadata(props)} />
      {props.comparison.rows.length > 0 && <EnhancementScript name="comparison" />}
      <ComparisonPage comparison={props.comparison} site={props.site} />
    </>
  );
}

export const getStaticPaths: GetStaticPaths = () => ({ paths: [], fallback: 'blocking' });

export const getStaticProps = (async ({ params }) => {
  const slug = String(params?.slug ?? '');
  return staticPage<Props>({
    path: comparisonPath(slug),
    find: async () => {
      const comparison = await findComparison(slug);
      return (
        comparison && { comparison, site: await findSite(), origin: readEnvironment(process.env).siteUrl }
      );
    },
    findRedirect: () => findMovedComparison(slug, comparisonPath),
  });
}) satisfies GetStaticProps<Props>;
