import type { Site } from '../domain/site';

/** "Title · Site name"; the site's name is not said twice. */
export function pageTitle(title: string, site: Pick<Site, 'name'>): string {
  return title === site.name || site.name === '' ? title : `${title} · ${site.name}`;
}
