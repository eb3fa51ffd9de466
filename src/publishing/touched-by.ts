import { documentTag } from '../cache-tags';
import { type SitemapKind, shardOf, sitemapKinds } from '../domain/sitemap';
import {
  comparisonIndexPath,
  comparisonListPath,
  comparisonPaths,
  formsOf,
  homePath,
  hubPath,
  llmsPath,
  sitemapPath,
  sitemapShardPath,
  sitePagePath,
  withPagesOf,
} from '../paths';
import { isPublic, type PublicChange, type PublicRow, slugOf } from './public-change';

/**
 * What readers could see differently after a change. `paths` are addresses (one that ends in `/*` means itself and every
 * address below it); `tags` are documents whose dependants are looked up when the event is worked off.
 */
export interface Touched {
  readonly paths: readonly string[];
  readonly tags: readonly string[];
}

export const everyPath = '*';

/** The list for programs says of each comparison when anything in it changed. */
const indexForPrograms = `${comparisonIndexPath}*`;
const listPaths = [
  indexForPrograms,
  homePath,
  comparisonListPath(),
  '/compare/page/*',
  '/topics/*',
  '/feeds/*',
  `${llmsPath}*`,
];
// Patterns, and so made anew only where somebody has asked for them.
const hubKinds = sitemapKinds.filter((kind) => kind !== 'comparisons');
const indexPaths = [...new Set(hubKinds.flatMap(indexOf))];
const nothing: Touched = { paths: [], tags: [] };

export function touchedBy(change: PublicChange): Touched {
  const { collection, id, before, after } = change;
  if (change.action === 'saved draft') return nothing;
  if (!isPublic(before) && !isPublic(after)) return nothing;
  const tags = [documentTag(collection, id)];
  switch (collection) {
    case 'comparisons':
      // Both old and new slug: a renamed comparison must stop being served at its old address.
      return {
        tags,
        paths: [...ownPaths(change, comparisonPaths), ...listPaths, shardPathOf(id), ...indexPaths],
      };
    case 'topics':
    case 'options':
      return { tags, paths: [...hubPaths(change), ...listPaths, ...indexPaths] };
    case 'criteria':
    case 'scenarios':
      return { tags, paths: [...hubPaths(change), indexForPrograms, ...indexOf(collection)] };
    case 'users':
      return { tags, paths: [...hubPaths(change), indexForPrograms, ...indexOf('authors')] };
    case 'faqs':
      return { tags, paths: [indexForPrograms, `${sitemapPath}*`] };
    case 'pages':
      return { tags: [], paths: [...ownPaths(change, (slug) => [sitePagePath(slug)]), ...indexOf('pages')] };
    case 'redirects':
      return { tags: [], paths: [before, after].flatMap(redirectPaths) };
    case 'media':
      // A picture that was just uploaded is shown nowhere yet.
      return { tags: [], paths: before ? [everyPath] : [] };
    case 'site':
      return { tags: [], paths: [everyPath] };
    default:
      return nothing;
  }
}

/** The sitemap, and its files of one kind. */
function indexOf(kind: SitemapKind): string[] {
  return [`${sitemapPath}*`, `/sitemaps/${kind}-*`];
}

function ownPaths({ before, after }: PublicChange, pathsOf: (slug: string) => readonly string[]): string[] {
  const slugs = new Set([slugOf(after), slugOf(before)].filter((slug) => slug !== null));
  return [...slugs].flatMap(pathsOf);
}

/** Its first page at once, should somebody have been told that there is none; the others as far as they are rendered. */
function hubPaths(change: PublicChange): string[] {
  return ownPaths(change, (slug) => {
    const path = hubPath(change.collection, slug);
    return path === null ? [] : [path, withPagesOf(path)];
  });
}

/** A redirect for a page is one for the same content in its other forms, too. */
function redirectPaths(row: PublicRow | null): string[] {
  return typeof row?.from === 'string' ? [...formsOf(row.from)] : [];
}

/** The file of the sitemap that a comparison stands in, as a pattern. */
export function shardPathOf(comparison: number): string {
  return `${sitemapShardPath('comparisons', shardOf(comparison))}*`;
}
