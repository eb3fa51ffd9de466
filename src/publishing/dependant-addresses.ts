import { parseDocumentTag } from '../cache-tags';
import type { Database } from '../database';
import { shardOf } from '../domain/sitemap';
import { comparisonPaths, sitemapShardPath } from '../paths';
import { publishedDependants } from './dependants';
import { hubPatterns, hubsNaming } from './hubs-of';

export interface Addresses {
  readonly exact: readonly string[];
  /** They end in `*`. */
  readonly patterns: readonly string[];
}

/** Everything that shows a part of the document: comparisons in all their forms, and hubs that name it. */
export async function dependantAddresses(tag: string, database: Database): Promise<Addresses> {
  const document = parseDocumentTag(tag);
  const query = document && publishedDependants(document.collection, document.id);
  if (!query) return { exact: [], patterns: [] };
  const { rows } = await database.execute(query);
  const exact = rows.flatMap(({ id, slug }) => [
    ...comparisonPaths(String(slug)),
    sitemapShardPath('comparisons', shardOf(Number(id))),
  ]);
  const hubs = hubsNaming(document.collection, document.id);
  const patterns = hubs === null ? [] : hubPatterns((await database.execute(hubs)).rows);
  return { exact: [...new Set(exact)], patterns };
}
