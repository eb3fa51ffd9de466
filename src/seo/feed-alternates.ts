import { absoluteUrl } from '../domain/absolute-url';
import type { Topic } from '../domain/comparison';
import type { PageMetadata } from '../domain/metadata';
import type { Site } from '../domain/site';
import { feedPath } from '../paths';

const formats = [
  ['rss', 'application/rss+xml', 'RSS'],
  ['atom', 'application/atom+xml', 'Atom'],
  ['json', 'application/feed+json', 'JSON Feed'],
] as const;

/** The feeds of everything, or of one topic. */
export function feedAlternates(
  site: Site,
  origin: string,
  topic: Topic | null = null,
): PageMetadata['alternates'] {
  return formats.map(([format, type, name]) => ({
    type,
    href: absoluteUrl(feedPath(format, topic?.slug), origin),
    title: `${topic?.name ?? site.name} (${name})`,
  }));
}
