import type { GetStaticPaths, PageConfig } from 'next';
import { OptionHubPage } from '../../components/hubs/option-hub-page';
import { MetadataHead } from '../../components/site/metadata-head';
import type { OptionHub } from '../../domain/hubs';
import type { Site } from '../../domain/site';
import { readEnvironment } from '../../env/read-environment';
import { optionPath } from '../../paths';
import { staticListPage } from '../../publishing/static-list-page';
import { findRedirect } from '../../queries/find-redirect';
import { findSite } from '../../queries/find-site';
import { findOptionHub } from '../../queries/hubs/find-option-hub';
import { buildOptionHubMetadata } from '../../seo/option-hub-metadata';

export const config: PageConfig = { unstable_runtimeJS: false };

type Props = { readonly hub: OptionHub; readonly site: Site; readonly origin: string };

export default function OptionHubRoute(props: Props) {
  return (
    <>
      <MetadataHead metadata={buildOptionHubMetadata(props)} />
      <OptionHubPage site={props.site} hub={props.hub} />
    </>
  );
}

export const getStaticPaths: GetStaticPaths = () => ({ paths: [], fallback: 'blocking' });

export const getStaticProps = staticListPage<Props>({
  firstPath: optionPath,
  find: async (address) => {
    const hub = await findOptionHub(address);
    return hub && { hub, site: await findSite(), origin: readEnvironment(process.env).siteUrl };
  },
  findRedirect,
});
