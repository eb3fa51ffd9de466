import type { GetStaticPaths, GetStaticProps, InferGetStaticPropsType, PageConfig } from 'next';
import { HomePage } from '../components/site/home-page';
import { MetadataHead } from '../components/site/metadata-head';
import { SitePageView } from '../components/site/site-page-view';
import type { Home, Site, SitePage } from '../domain/site';
import { readEnvironment } from '../env/read-environment';
import { homePath, sitePagePath } from '../paths';
import { staticPage } from '../publishing/static-page';
import { findRedirect } from '../queries/find-redirect';
import { findHome, findSite, findSitePage } from '../queries/find-site';
import { buildHomeMetadata } from '../seo/home-metadata';
import { buildSitePageMetadata } from '../seo/site-page-metadata';

export const config: PageConfig = { unstable_runtimeJS: false };

type Props = { readonly origin: string } & (
  | { readonly home: Home }
  | { readonly page: SitePage; readonly site: Site }
);

/** The front page, the standing pages, and every address that belongs to nobody else: not found without a script. */
export default function RootPage(props: InferGetStaticPropsType<typeof getStaticProps>) {
  if ('home' in props) {
    return (
      <>
        <MetadataHead metadata={buildHomeMetadata({ site: props.home.site, origin: props.origin })} />
        <HomePage home={props.home} />
      </>
    );
  }
  return (
    <>
      <MetadataHead metadata={buildSitePageMetadata(props)} />
      <SitePageView site={props.site} page={props.page} />
    </>
  );
}

// Nothing is rendered while building: there may be no database then, and yesterday's front page helps nobody.
export const getStaticPaths: GetStaticPaths = () => ({ paths: [], fallback: 'blocking' });

export const getStaticProps = (async ({ params }) => {
  const segments = [params?.path ?? []].flat();
  const path = segments.length === 0 ? homePath : sitePagePath(segments.join('/'));
  return staticPage<Props>({ path, find: () => findAt(segments), findRedirect });
}) satisfies GetStaticProps<Props>;

async function findAt(segments: readonly string[]): Promise<Props | null> {
  const [slug, ...rest] = segments;
  const origin = readEnvironment(process.env).siteUrl;
  if (slug === undefined) return { home: await findHome(), origin };
  if (rest.length > 0) return null;
  const page = await findSitePage(slug);
  return page && { page, site: await findSite(), origin };
}
