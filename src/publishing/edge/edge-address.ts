/**
 * An address as caches in front know it: exact, or with everything below it (`/topics/*`). Patterns of what this process
 * has rendered may end anywhere: `/sitemap.xml*` is that file whatever the query, and of `/sitemaps/pages-*` the whole
 * folder goes.
 */
export function edgeAddress(path: string): string {
  if (!path.endsWith('*') || path.endsWith('/*')) return path;
  const beginning = path.slice(0, -1);
  const folder = beginning.slice(0, Math.max(0, beginning.lastIndexOf('/')));
  return /\.[a-z]+$/.test(beginning) ? beginning : `${folder}/*`;
}
