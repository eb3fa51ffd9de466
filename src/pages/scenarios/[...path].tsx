import type { GetStaticPaths, PageConfig } from 'next';
import { ScenarioHubPage } from '../../components/hubs/scenario-hub-page';
import { MetadataHead } from '../../components/site/metadata-head';
import type { ScenarioHub } from '../../domain/hubs';
import type { Site } from '../../domain/site';
import { readEnvironment } from '../../env/read-environment';
import { scenarioPath } from '../../paths';
import { staticListPage } from '../../publishing/static-list-page';
import { findRedirect } from '../../queries/find-redirect';
import { findSite } from '../../queries/find-site';
import { findScenarioHub } from '../../queries/hubs/find-scenario-hub';
import { buildScenarioHubMetadata } from '../../seo/scenario-hub-metadata';

export const config: PageConfig = { unstable_runtimeJS: false };

type Props = { readonly hub: ScenarioHub; readonly site: Site; readonly origin: string };

export default function ScenarioHubRoute(props: Props) {
  return (
    <>
      <MetadataHead metadata={buildScenarioHubMetadata(props)} />
      <ScenarioHubPage site={props.site} hub={props.hub} />
    </>
  );
}

export const getStaticPaths: GetStaticPaths = () => ({ paths: [], fallback: 'blocking' });

export const getStaticProps = staticListPage<Props>({
  firstPath: scenarioPath,
  find: async (address) => {
    const hub = await findScenarioHub(address);
    return hub && { hub, site: await findSite(), origin: readEnvironment(process.env).siteUrl };
  },
  findRedirect,
});
