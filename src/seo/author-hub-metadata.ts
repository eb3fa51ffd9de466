import { absoluteUrl } from '../domain/absolute-url';
import type { AuthorHub } from '../domain/hubs';
import { authorPath } from '../paths';
import { buildHubMetadata, type HubMetadataSources } from './hub-metadata';

/** https://schema.org/ProfilePage of a person whom readers may see. */
export function buildAuthorHubMetadata(sources: HubMetadataSources<AuthorHub>) {
  const { author, comparisons } = sources.hub;
  const { name, slug, role, bio } = author;
  const person = {
    '@type': 'Person',
    name,
    url: absoluteUrl(authorPath(slug), sources.origin),
    ...(role && { jobTitle: role }),
    ...(bio && { description: bio }),
  };
  return buildHubMetadata(sources, {
    name,
    title: name,
    description: bio || [name, role].filter(Boolean).join(', '),
    pathOf: (page) => authorPath(slug, page),
    comparisons,
    about: { '@type': 'ProfilePage', mainEntity: person },
  });
}
