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
  return page === 1 ? '/compare' : `/compare/page/${page}`;
}

export function topicPath(slug: string, page = 1): string {
  return page === 1 ? `/topics/${slug}` : `/topics/${slug}/page/${page}`;
}

export function sitePagePath(slug: string): string {
  return `/${slug}`;
}

/**
 * The script that makes readers' pages of one kind answer to them, named after its content: it may be kept for ever. In
 * development it is bundled anew each time it is asked for.
 */
export function enhancementPath(name: 'comparison'): string {
  const files: Readonly<Record<string, string>> = JSON.parse(process.env.ENHANCEMENTS ?? '{}');
  return `/_next/static/enhancements/${files[name] ?? `${name}.js`}`;
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
  'static',
  'topics',
  'twins',
];

/** The route that renders an address: twins are rewritten, because a page and a route cannot share one. */
export function internalRoute(path: string): string {
  return path.endsWith('.json') ? `/twins${path.slice(0, -'.json'.length)}` : path;
}

/** Where the editing panel's preview window looks; only for people with an account. */
export function livePreviewPath(collection: string, id: number | string): string {
  return `/preview/live/${collection}/${id}`;
}

/** Where shared links lead. What opens them stands in the fragment, which no server gets to see. */
export const sharedPreviewEntryPath = '/preview/shared';
export const previewExchangePath = '/api/preview-links/exchange';
export const previewCookie = 'verdict-preview';

export function sharedPreviewPath(linkId: number): string {
  return `${sharedPreviewEntryPath}/${linkId}`;
}
