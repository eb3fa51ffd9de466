import type { Instant } from './comparison';

/** What has a page of its own each. A further kind needs a query in `queries/list-addresses.ts` and a path in `feeds/sitemap.ts`. */
export const sitemapKinds = [
  'pages',
  'topics',
  'comparisons',
  'options',
  'criteria',
  'scenarios',
  'authors',
] as const;
export type SitemapKind = (typeof sitemapKinds)[number];

/** One file of the sitemap: the documents of a kind whose ids lie in its stretch. */
export interface SitemapShard {
  readonly kind: SitemapKind;
  /** From 1. */
  readonly number: number;
  readonly modifiedAt: Instant;
}

export interface SitemapEntry {
  readonly slug: string;
  /** When anything that the page shows last changed. */
  readonly modifiedAt: Instant;
}

/** Few enough to be listed and written in a moment; a sitemap names up to 50,000 files. */
const shardSize = 2_000;

/** By id, so that neither a new document nor a deleted one moves any other to another file. */
export function shardOf(id: number): number {
  return Math.ceil(id / shardSize);
}

/** The first and the last id of a shard. */
export function idsOfShard(number: number): readonly [number, number] {
  return [(number - 1) * shardSize + 1, number * shardSize];
}
