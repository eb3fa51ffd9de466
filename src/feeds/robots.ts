import { absoluteUrl } from '../domain/absolute-url';
import { sitemapPath } from '../paths';

/** Everything may be read but what is no reader's: the panel, the API (pictures are below it) and inner addresses. */
export function writeRobots(origin: string): string {
  return [
    'User-agent: *',
    'Allow: /api/media/file/',
    'Disallow: /admin',
    'Disallow: /api/',
    'Disallow: /twins/',
    '',
    `Sitemap: ${absoluteUrl(sitemapPath, origin)}`,
    '',
  ].join('\n');
}
