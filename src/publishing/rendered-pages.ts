/**
 * Addresses this process has rendered and may therefore hold in its cache, the newest demand last. Not-found answers
 * have a list of their own: a flood of random addresses must not push real pages off theirs.
 */
interface Rendered {
  readonly pages: Set<string>;
  readonly missing: Set<string>;
  /** Renders under way by address: they may have read the database before the change they would then hide. */
  readonly underWay: Map<string, number>;
}

const mostRemembered = 50_000;
/** Each may have to be rendered anew after a change, and anybody can add to them. */
const mostMissing = 5_000;
/** Between a page's data and its place in the cache lies its HTML. */
const storingTakesMs = 250;

declare global {
  var verdictRendered: Rendered | undefined;
}

// Pages, routes and the instrumentation are bundled apart; only `globalThis` is common to them.
function rendered(): Rendered {
  globalThis.verdictRendered ??= { pages: new Set(), missing: new Set(), underWay: new Map() };
  return globalThis.verdictRendered;
}

/** Runs one render and remembers its address, if `isFound` says that there was something to show. */
export async function rememberRender<T>(
  path: string,
  render: () => Promise<T>,
  isFound: (result: T) => boolean,
): Promise<T> {
  const { underWay } = rendered();
  underWay.set(path, (underWay.get(path) ?? 0) + 1);
  try {
    const result = await render();
    remember(path, isFound(result));
    return result;
  } finally {
    setTimeout(() => finishRender(path), storingTakesMs).unref();
  }
}

function remember(path: string, isFound: boolean): void {
  const { pages, missing } = rendered();
  pages.delete(path);
  missing.delete(path);
  const list = isFound ? pages : missing;
  list.add(path);
  const [oldest] = list;
  const most = isFound ? mostRemembered : mostMissing;
  if (list.size > most && oldest !== undefined) list.delete(oldest);
}

function finishRender(path: string): void {
  const { underWay } = rendered();
  const left = (underWay.get(path) ?? 1) - 1;
  if (left > 0) underWay.set(path, left);
  else underWay.delete(path);
}

/** Also what is being rendered for the first time just now: it may show the state of before. */
export function isRendered(path: string): boolean {
  const { pages, missing, underWay } = rendered();
  return pages.has(path) || missing.has(path) || underWay.has(path);
}

export function rendersUnderWay(path: string): number {
  return rendered().underWay.get(path) ?? 0;
}

/**
 * Rendered addresses that any of the patterns stands for, newest demand first: `/topics/*` is all below `/topics` and
 * that address itself, `/sitemaps/pages-*` all that begins so. A page of a list that was not there may be there now; what
 * is nowhere shows nothing of the site, so `*` leaves it out. One look at each address, however many hubs a change
 * touches, and no copy: there may be 100,000 of them.
 */
export function listRendered(patterns: readonly string[]): string[] {
  if (patterns.length === 0) return [];
  const { pages, missing, underWay } = rendered();
  const undecided = [...underWay.keys()].filter((path) => !missing.has(path) && !pages.has(path));
  const isWanted = matcherOf(patterns);
  const lists = patterns.includes('*') ? [undecided, pages] : [missing, undecided, pages];
  const found: string[] = [];
  for (const list of lists) for (const path of list) if (isWanted(path)) found.push(path);
  return found.reverse();
}

function matcherOf(patterns: readonly string[]): (path: string) => boolean {
  if (patterns.includes('*')) return () => true;
  const ends = (end: string, is: boolean) =>
    patterns
      .filter((pattern) => pattern.endsWith('/*') === is)
      .map((pattern) => pattern.slice(0, -end.length));
  const below = new Set(ends('/*', true));
  const beginnings = ends('*', false);
  return (path) => isWithin(path, below) || beginnings.some((beginning) => path.startsWith(beginning));
}

/** Whether the address, or one that it is below of, is among those wanted. */
function isWithin(path: string, wanted: ReadonlySet<string>): boolean {
  for (let end = path.length; end > 0; end = path.lastIndexOf('/', end - 1))
    if (wanted.has(path.slice(0, end))) return true;
  return false;
}
