/** The site's addresses, spelled once: pages, caches, purges, feeds and redirects all speak these. */
export const homePath = '/';
export const contactPath = '/contact';
export const contactSentPath = '/contact/sent';

export function comparisonPath(slug: string): string {
  return `/compare/${slug}`;
}

/** The same comparison in domain form, as the page is rendered from it. */
export function comparisonJsonPath(slug: string): string {
  return `/compare/${slug}.json`;
}

/** Every address of one comparison, in all its forms. */
export function comparisonPaths(slug: string): readonly string[] {
  return formsOf(comparisonPath(slug));
}

/** An address and those of the same content in other forms: comparisons have twins, other pages do not. */
export function formsOf(path: string): readonly string[] {
  return /^\/compare\/[^/]+$/.test(path) ? [path, `${path}.json`] : [path];
}

/** The slug of the comparison at an address, in whichever form; null for every other address. */
export function slugOfComparisonPath(path: string): string | null {
  return /^\/compare\/([^/]+?)(?:\.json)?$/.exec(path)?.[1] ?? null;
}

export function comparisonListPath(page = 1): string {
  return pageOf('/compare', page);
}

export function topicPath(slug: string, page = 1): string {
  return pageOf(`/topics/${slug}`, page);
}

export function optionPath(slug: string, page = 1): string {
  return pageOf(`/options/${slug}`, page);
}

export function criterionPath(slug: string, page = 1): string {
  return pageOf(`/criteria/${slug}`, page);
}

export function scenarioPath(slug: string, page = 1): string {
  return pageOf(`/scenarios/${slug}`, page);
}

export function authorPath(slug: string, page = 1): string {
  return pageOf(`/authors/${slug}`, page);
}

/** Any options side by side; without any, where to choose them. Rewritten to a route of its own: /side-by-side. */
export function sideBySidePath(slugs: readonly string[]): string {
  return `/compare?options=${slugs.join(',')}`;
}

interface SearchAddress {
  readonly text: string;
  readonly topic?: string | undefined;
  readonly page?: number;
}

export const searchPath = '/search';

/** The answer to a search; parts that say nothing are left out, so that one search has one address. */
export function searchAnswerPath({ text, topic, page = 1 }: SearchAddress): string {
  const query = new URLSearchParams({
    ...(text && { q: text }),
    ...(topic && { topic }),
    ...(page > 1 && { page: String(page) }),
  });
  return query.size === 0 ? searchPath : `${searchPath}?${query}`;
}

/** A page of a list that begins at an address. */
function pageOf(first: string, page: number): string {
  return page === 1 ? first : `${first}/page/${page}`;
}

/** The first page of the hub of a definition or a person; null for collections without hubs. */
export function hubPath(collection: string, slug: string): string | null {
  switch (collection) {
    case 'options':
      return optionPath(slug);
    case 'criteria':
      return criterionPath(slug);
    case 'scenarios':
      return scenarioPath(slug);
    case 'topics':
      return topicPath(slug);
    case 'users':
      return authorPath(slug);
    default:
      return null;
  }
}

/** Stands for an address and everything below it, such as the further pages of a list. */
export function withPagesOf(path: string): string {
  return `${path}/*`;
}

export function sitePagePath(slug: string): string {
  return `/${slug}`;
}

/** First path segments that belong to the software; no site page may take them as its slug. */
export const reservedSegments: readonly string[] = [
  'admin',
  'api',
  'assets',
  'authors',
  'compare',
  'contact',
  'criteria',
  'embed',
  'feeds',
  'healthz',
  'livez',
  'media',
  'metrics',
  'next',
  'options',
  'preview',
  'readyz',
  'scenarios',
  'search',
  'side-by-side',
  'static',
  'topics',
  'twins',
];

/** The route that renders an address: twins are rewritten, because a page and a route cannot share one. */
export function internalRoute(path: string): string {
  return path.endsWith('.json') ? `/twins${path.slice(0, -'.json'.length)}` : path;
}
