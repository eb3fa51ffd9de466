import type { GetStaticPaths, PageConfig } from 'next';
import { CriterionHubPage } from '../../components/hubs/criterion-hub-page';
import { MetadataHead } from '../../components/site/metadata-head';
import type { CriterionHub } from '../../domain/hubs';
import type { Site } from '../../domain/site';
import { readEnvironment } from '../../env/read-environment';
import { criterionPath } from '../../paths';
import { staticListPage } from '../../publishing/static-list-page';
import { findRedirect } from '../../queries/find-redirect';
import { findSite } from '../../queries/find-site';
import { findCriterionHub } from '../../queries/hubs/find-criterion-hub';
import { buildCriterionHubMetadata } from '../../seo/criterion-hub-metadata';

export const config: PageConfig = { unstable_runtimeJS: false };

type Props = { readonly hub: CriterionHub; readonly site: Site; readonly origin: string };

export default function CriterionHubRoute(props: Props) {
  return (
    <>
      <MetadataHead metadata={buildCriterionHubMetadata(props)} />
      <CriterionHubPage site={props.site} hub={props.hub} />
    </>
  );
}

export const getStaticPaths: GetStaticPaths = () => ({ paths: [], fallback: 'blocking' });

export const getStaticProps = staticListPage<Props>({
  firstPath: criterionPath,
  find: async (address) => {
    const hub = await findCriterionHub(address);
    return hub && { hub, site: await findSite(), origin: readEnvironment(process.env).siteUrl };
  },
  findRedirect,
});
