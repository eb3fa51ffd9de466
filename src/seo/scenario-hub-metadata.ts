import type { ScenarioHub } from '../domain/hubs';
import { scenarioPath } from '../paths';
import { buildHubMetadata, type HubMetadataSources } from './hub-metadata';

export function buildScenarioHubMetadata(sources: HubMetadataSources<ScenarioHub>) {
  const { scenario, recommendations } = sources.hub;
  const { name, slug, description } = scenario;
  return buildHubMetadata(sources, {
    name,
    title: `${name}: what we recommend`,
    description: description || `What we recommend for ${name}, comparison by comparison.`,
    pathOf: (page) => scenarioPath(slug, page),
    comparisons: recommendations.map(({ comparison }) => comparison),
  });
}
