import type { OptionHub } from '../domain/hubs';
import { plainText } from '../domain/rich-text';
import { optionPath } from '../paths';
import { buildHubMetadata, type HubMetadataSources } from './hub-metadata';

export function buildOptionHubMetadata(sources: HubMetadataSources<OptionHub>) {
  const { option, comparisons } = sources.hub;
  const { name, summary, description, logo, website } = option;
  return buildHubMetadata(sources, {
    name,
    title: `${name}: comparisons, strengths and alternatives`,
    description: summary || plainText(description) || `${name} compared: where it wins, ties and loses.`,
    pathOf: (page) => optionPath(option.slug, page),
    comparisons,
    image: logo,
    about: {
      '@type': 'Thing',
      name,
      ...(summary && { description: summary }),
      ...(website && { url: website }),
    },
  });
}
