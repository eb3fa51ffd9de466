/** The site's addresses, spelled once: pages, caches, purges, feeds and redirects all speak these. */
export const homePath = '/';
export const contactPath = '/contact';
export const contactSentPath = '/contact/sent';

export function comparisonPath(slug: string): string {
  return `/compare/${slug}`;
}

/** What a comparison can be had as beside its page: the address ends so. `png` is its picture for link previews. */
export const comparisonForms = ['json', 'md', 'csv', 'png'] as const;
export type ComparisonForm = (typeof comparisonForms)[number];

export function comparisonFormPath(slug: string, form: ComparisonForm): string {
  return `${comparisonPath(slug)}.${form}`;
}

/** The table alone, for a frame on somebody else's page. */
export function embedPath(slug: string): string {
  return `/embed/${slug}`;
}

/** Published comparisons for programs, a page at a time. */
export const comparisonIndexPath = '/compare.json';

/** What the public form is described by: JSON Schema. */
export function jsonSchemaPath(form: string, version: number): string {
  return `/schemas/${form}.v${version}.json`;
}

export const oembedPath = '/oembed';

/** Every address of one comparison, in all its forms. */
export function comparisonPaths(slug: string): readonly string[] {
  return [
    comparisonPath(slug),
    ...comparisonForms.map((form) => comparisonFormPath(slug, form)),
    embedPath(slug),
  ];
}

/** Forms that few ask for: rendered when somebody does, and anew after a change only if somebody did. */
export function isRenderedOnDemand(path: string): boolean {
  return /^\/compare\/[^/]+\.(?:md|csv|png)$|^\/embed\//.test(path);
}

/** False for patterns, and for every other form than the page. */
export function isReadersPage(path: string): boolean {
  return !/[.*]|^\/embed\//.test(path);
}

/** An address and those of the same content in other forms: comparisons have twins, other pages do not. */
export function formsOf(path: string): readonly string[] {
  const [, slug] = /^\/compare\/([^/.]+)$/.exec(path) ?? [];
  return slug === undefined ? [path] : comparisonPaths(slug);
}

const comparisonAddress = new RegExp(
  `^/(?:compare|embed)/([^/?#]+?)(?:\\.(?:${comparisonForms.join('|')}))?(?:[?#].*)?$`,
);

/** The slug of the comparison at an address, in whichever form; null for every other address. */
export function slugOfComparisonPath(path: string): string | null {
  return comparisonAddress.exec(path)?.[1] ?? null;
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

/** Where readers choose what to put side by side. A form can be sent here with fields left empty. */
export const optionChooserPath = '/side-by-side';

/** Any options side by side; without any, where to choose them. */
export function sideBySidePath(slugs: readonly string[]): string {
  return slugs.length === 0 ? optionChooserPath : `/compare?options=${slugs.join(',')}`;
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

/**
 * The script that makes readers' pages of one kind answer to them, named after its content: it may be kept for ever. In
 * development it is bundled anew each time it is asked for.
 */
export function enhancementPath(name: 'api-reference' | 'comparison' | 'search-as-you-type'): string {
  const files: Readonly<Record<string, string>> = JSON.parse(process.env.ENHANCEMENTS ?? '{}');
  return `/_next/static/enhancements/${files[name] ?? `${name}.js`}`;
}

export const llmsPath = '/llms.txt';
export const robotsPath = '/robots.txt';
export const sitemapPath = '/sitemap.xml';

/** Proves to search engines that who tells them of changes is this site. */
export function indexNowKeyPath(key: string): string {
  return `/${key}.txt`;
}

/** One file of the sitemap; the first path names them all. */
export function sitemapShardPath(kind: string, shard: number): string {
  return `/sitemaps/${kind}-${shard}.xml`;
}

export const feedFormats = ['rss', 'atom', 'json'] as const;
export type FeedFormat = (typeof feedFormats)[number];

/** The feed of everything, or of one topic. */
export function feedPath(format: FeedFormat, topic?: string): string {
  return `/feeds/${topic === undefined ? 'all' : `topics/${topic}`}.${format}`;
}

/** What REST tells everybody, by address: `/api/<collection>` and below it. */
export const publicApiCollections = [
  'comparisons',
  'topics',
  'pages',
  'media',
  'options',
  'criteria',
  'scenarios',
  'faqs',
  'users',
  'redirects',
] as const;
export const publicApiGlobals = ['site'] as const;

/** Every answer of REST about a collection: lists, documents, counts and files, with whatever query. */
export function apiPattern(name: string): string {
  const isGlobal = publicApiGlobals.some((global) => global === name);
  return withPagesOf(`/api/${isGlobal ? 'globals/' : ''}${name}`);
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
  'oembed',
  'options',
  'preview',
  'readyz',
  'scenarios',
  'schemas',
  'search',
  'side-by-side',
  'sitemaps',
  'static',
  'topics',
  'twins',
];

/** Addresses that a route answers and no page: where they are, and how the last segment looks. */
const twins = [
  { folder: '/compare', name: `[^/]+\\.(?:${comparisonForms.join('|')})` },
  { folder: '/feeds', name: `all\\.(?:${feedFormats.join('|')})` },
  { folder: '/feeds/topics', name: `[^/]+\\.(?:${feedFormats.join('|')})` },
  { folder: '/schemas', name: '[a-z-]+\\.v\\d+\\.json' },
  { folder: '/sitemaps', name: '[^/]+\\.xml' },
  { folder: '', name: 'sitemap\\.xml|[A-Za-z0-9-]+\\.txt' },
] as const;

/** What Next has to rewrite: a page and a route cannot share an address such as `/compare/x` and `/compare/x.json`. */
export const twinRewrites = twins.map(({ folder, name }) => ({
  source: `${folder}/:twin(${name})`,
  destination: `/twins${folder}/:twin`,
}));

const twinAddress = new RegExp(`^(?:${twins.map(({ folder, name }) => `${folder}/(?:${name})`).join('|')})$`);

/** The route that renders an address. */
export function internalRoute(path: string): string {
  return twinAddress.test(path) ? `/twins${path}` : path;
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
