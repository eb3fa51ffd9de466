/**
 * Addresses this process has rendered and may therefore hold in its cache, the newest demand last. Not-found answers
 * are left out: a flood of random addresses must not push real pages off the list.
 */
interface Rendered {
  readonly pages: Map<string, true>;
  /** Renders under way by address: they may have read the database before the change they would then hide. */
  readonly underWay: Map<string, number>;
}

const mostRemembered = 50_000;
/** Between a page's data and its place in the cache lies its HTML. */
const storingTakesMs = 250;

declare global {
  var verdictRendered: Rendered | undefined;
}

// Pages, routes and the instrumentation are bundled apart; only `globalThis` is common to them.
function rendered(): Rendered {
  globalThis.verdictRendered ??= { pages: new Map(), underWay: new Map() };
  return globalThis.verdictRendered;
}

/** Runs one render and remembers its address, if `isFound` says that there was something to show. */
export async function rememberRender<T>(
  path: string,
  render: () => Promise<T>,
  isFound: (result: T) => boolean,
): Promise<T> {
  const { pages, underWay } = rendered();
  underWay.set(path, (underWay.get(path) ?? 0) + 1);
  try {
    const result = await render();
    pages.delete(path);
    if (isFound(result)) pages.set(path, true);
    const oldest = pages.size > mostRemembered ? pages.keys().next().value : undefined;
    if (oldest !== undefined) pages.delete(oldest);
    return result;
  } finally {
    setTimeout(() => finishRender(path), storingTakesMs).unref();
  }
}

function finishRender(path: string): void {
  const { underWay } = rendered();
  const left = (underWay.get(path) ?? 1) - 1;
  if (left > 0) underWay.set(path, left);
  else underWay.delete(path);
}

export function isRendered(path: string): boolean {
  return rendered().pages.has(path);
}

export function rendersUnderWay(path: string): number {
  return rendered().underWay.get(path) ?? 0;
}

/** Rendered addresses that a pattern such as `/topics/*` stands for, newest demand first. */
export function listRendered(pattern: string): string[] {
  const prefix = pattern.slice(0, -1);
  return [...rendered().pages.keys()].filter((path) => path.startsWith(prefix)).reverse();
}
