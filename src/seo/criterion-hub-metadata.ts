import type { CriterionHub } from '../domain/hubs';
import { plainText } from '../domain/rich-text';
import { criterionPath } from '../paths';
import { buildHubMetadata, type HubMetadataSources } from './hub-metadata';

export function buildCriterionHubMetadata(sources: HubMetadataSources<CriterionHub>) {
  const { criterion, judgements } = sources.hub;
  const { name, slug, measures, howWeJudge } = criterion;
  return buildHubMetadata(sources, {
    name,
    title: `${name}: how we judge it, and who wins it`,
    description: measures || plainText(howWeJudge) || `${name} in our comparisons: who wins it where.`,
    pathOf: (page) => criterionPath(slug, page),
    comparisons: judgements.map(({ comparison }) => comparison),
  });
}
