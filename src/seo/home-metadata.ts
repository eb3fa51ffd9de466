import { absoluteUrl } from '../domain/absolute-url';
import type { PageMetadata } from '../domain/metadata';
import { shorten } from '../domain/shorten';
import type { Site } from '../domain/site';
import { homePath } from '../paths';
import { feedAlternates } from './feed-alternates';
import { publisherJsonLd } from './publisher-json-ld';

interface HomeMetadataSources {
  readonly site: Site;
  readonly origin: string;
}

export function buildHomeMetadata({ site, origin }: HomeMetadataSources): PageMetadata {
  const { name, tagline, description } = site;
  const canonical = absoluteUrl(homePath, origin);
  return {
    title: tagline ? `${name} · ${tagline}` : name,
    description: shorten(description || tagline),
    canonical,
    openGraph: { type: 'website', siteName: name, image: null },
    jsonLd: [
      {
        '@context': 'https://schema.org',
        '@type': 'WebSite',
        name,
        url: canonical,
        inLanguage: 'en',
        ...(description && { description }),
        publisher: publisherJsonLd(site, origin),
      },
    ],
    alternates: feedAlternates(site, origin),
  };
}
