import type { GetStaticPaths, PageConfig } from 'next';
import { AuthorHubPage } from '../../components/hubs/author-hub-page';
import { MetadataHead } from '../../components/site/metadata-head';
import type { AuthorHub } from '../../domain/hubs';
import type { Site } from '../../domain/site';
import { readEnvironment } from '../../env/read-environment';
import { authorPath } from '../../paths';
import { staticListPage } from '../../publishing/static-list-page';
import { findRedirect } from '../../queries/find-redirect';
import { findSite } from '../../queries/find-site';
import { findAuthorHub } from '../../queries/hubs/find-author-hub';
import { buildAuthorHubMetadata } from '../../seo/author-hub-metadata';

export const config: PageConfig = { unstable_runtimeJS: false };

type Props = { readonly hub: AuthorHub; readonly site: Site; readonly origin: string };

export default function AuthorHubRoute(props: Props) {
  return (
    <>
      <MetadataHead metadata={buildAuthorHubMetadata(props)} />
      <AuthorHubPage site={props.site} hub={props.hub} />
    </>
  );
}

export const getStaticPaths: GetStaticPaths = () => ({ paths: [], fallback: 'blocking' });

export const getStaticProps = staticListPage<Props>({
  firstPath: authorPath,
  find: async (address) => {
    const hub = await findAuthorHub(address);
    return hub && { hub, site: await findSite(), origin: readEnvironment(process.env).siteUrl };
  },
  findRedirect,
});
