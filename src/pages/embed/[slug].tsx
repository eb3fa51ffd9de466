import type { GetStaticPaths, GetStaticProps, InferGetStaticPropsType, PageConfig } from 'next';
import Head from 'next/head';
import { EmbeddedComparison } from '../../components/comparison/embedded-comparison';
import { absoluteUrl } from '../../domain/absolute-url';
import type { Comparison } from '../../domain/comparison';
import type { Site } from '../../domain/site';
import { readEnvironment } from '../../env/read-environment';
import { comparisonPath, embedPath, slugOfComparisonPath } from '../../paths';
import { staticPage } from '../../publishing/static-page';
import { findComparison } from '../../queries/find-comparison';
import { findMovedComparison } from '../../queries/find-redirect';
import { findSite } from '../../queries/find-site';

export const config: PageConfig = { unstable_runtimeJS: false };

interface Props {
  readonly comparison: Comparison;
  readonly site: Site;
  readonly page: string;
}

/** For a frame on other sites. Search engines are led to the comparison itself. */
export default function EmbedRoute(props: InferGetStaticPropsType<typeof getStaticProps>) {
  return (
    <>
      <Head>
        {/* In the frame itself nothing of this site is shown but tables. */}
        <base target="_blank" />
        <title>{props.comparison.title}</title>
        <link rel="canonical" href={props.page} />
        <meta name="robots" content="noindex" />
      </Head>
      <EmbeddedComparison {...props} />
    </>
  );
}

export const getStaticPaths: GetStaticPaths = () => ({ paths: [], fallback: 'blocking' });

export const getStaticProps = (async ({ params }) => {
  const slug = String(params?.slug ?? '');
  return staticPage<Props>({
    path: embedPath(slug),
    find: async () => {
      const comparison = await findComparison(slug);
      const page = absoluteUrl(comparisonPath(slug), readEnvironment(process.env).siteUrl);
      return comparison && { comparison, site: await findSite(), page };
    },
    findRedirect: async () => {
      const target = await findMovedComparison(slug, comparisonPath);
      const next = target === null ? null : slugOfComparisonPath(target);
      return next === null ? target : embedPath(next);
    },
  });
}) satisfies GetStaticProps<Props>;
