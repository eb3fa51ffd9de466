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
  return page === 1 ? '/compare' : `/compare/page/${page}`;
}

export function topicPath(slug: string, page = 1): string {
  return page === 1 ? `/topics/${slug}` : `/topics/${slug}/page/${page}`;
}

export function sitePagePath(slug: string): string {
  return `/${slug}`;
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
  'search',
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
