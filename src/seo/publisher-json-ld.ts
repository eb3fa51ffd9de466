import type { Site } from '../domain/site';

/** https://schema.org/Organization behind the site; the site itself where no publisher is named. */
export function publisherJsonLd(site: Site, origin: string): object {
  const { name, url, email } = site.publisher;
  return {
    '@type': 'Organization',
    name: name || site.name,
    url: url ?? origin,
    ...(email && { email }),
  };
}
