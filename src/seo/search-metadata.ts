import type { PageMetadata } from '../domain/metadata';
import { shorten } from '../domain/shorten';
import type { Site } from '../domain/site';
import { buildUnlistedMetadata } from './unlisted-metadata';

interface SearchMetadataSources {
  /** What was searched for; empty before anything was. */
  readonly text: string;
  readonly site: Site;
}

/** Search engines list comparisons, not other searches for them; link previews still say what is behind the link. */
export function buildSearchMetadata({ text, site }: SearchMetadataSources): PageMetadata {
  if (text === '')
    return buildUnlistedMetadata({ title: 'Search', description: 'Search all our comparisons.', site });
  return buildUnlistedMetadata({
    title: `Search: ${text}`,
    description: shorten(`What our comparisons say about “${text}”.`),
    site,
  });
}
