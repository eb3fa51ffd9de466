import type { drizzle } from 'drizzle-orm/node-postgres';
import { parseDocumentTag } from '../cache-tags';
import { shardOf } from '../domain/sitemap';
import { listReversedSlugs } from '../domain/slug';
import { comparisonPaths, isRenderedOnDemand, sitemapShardPath, slugOfComparisonPath } from '../paths';
import { publishedDependants } from './dependants';
import { hubPatterns, hubsNaming } from './hubs-of';
import type { PublishingEvent } from './read-events';
import type { RegenerationQueue } from './regeneration-queue';
import { isRendered, listRendered } from './rendered-pages';

type Database = Pick<ReturnType<typeof drizzle>, 'execute'>;

/** Hands everything a change touched to the queue: its own addresses at once, then whatever shows a part of it. */
export async function workOffEvent(
  event: PublishingEvent,
  queue: RegenerationQueue,
  database: Database,
): Promise<void> {
  const exact = event.paths.filter((path) => !path.endsWith('*'));
  queue.addDirect(exact.filter((path) => !isRenderedOnDemand(path)));
  queue.addDependants(exact.filter((path) => isRenderedOnDemand(path) && isRendered(path)));
  queue.addDependants(listRendered(event.paths.filter((path) => path.endsWith('*'))));
  queue.addDependants(event.paths.flatMap(reversedPaths).filter(isRendered));
  for (const tag of event.tags) queue.addDependants(await dependantPaths(tag, database));
}

/** Somebody may have asked for `b-vs-a` before `a-vs-b` was there: what they were told no longer holds. */
function reversedPaths(path: string): string[] {
  const slug = slugOfComparisonPath(path);
  return slug === null ? [] : listReversedSlugs(slug).flatMap(comparisonPaths);
}

/** Only what this process has rendered: everything else is rendered from the new state anyway. */
async function dependantPaths(tag: string, database: Database): Promise<string[]> {
  const document = parseDocumentTag(tag);
  const query = document && publishedDependants(document.collection, document.id);
  if (!query) return [];
  const { rows } = await database.execute(query);
  const paths = rows.flatMap(({ id, slug }) => [
    ...comparisonPaths(String(slug)),
    sitemapShardPath('comparisons', shardOf(Number(id))),
  ]);
  const pages = [...new Set(paths)].filter(isRendered);
  return [...pages, ...(await hubsThatName(document, database))];
}

async function hubsThatName(
  { collection, id }: { readonly collection: string; readonly id: number },
  database: Database,
): Promise<string[]> {
  const query = hubsNaming(collection, id);
  if (!query) return [];
  const { rows } = await database.execute(query);
  return listRendered(hubPatterns(rows));
}
