import { parseDocumentTag } from '../../cache-tags';
import { comparisonPath, isReadersPage } from '../../paths';
import { publishedDependants } from '../dependants';
import type { PublishingEvent } from '../read-events';
import type { Session } from '../session';

/** Addresses of the pages that a search engine should look at again, each once: what changed itself, then what shows it. */
export async function listChangedPages(
  events: readonly PublishingEvent[],
  session: Session,
): Promise<readonly string[]> {
  const own = events.flatMap(({ paths }) => paths.filter(isReadersPage));
  const tags = new Set(events.flatMap((event) => event.tags));
  const shown: string[] = [];
  for (const tag of tags) shown.push(...(await listDependantPages(tag, session)));
  return [...new Set([...own, ...shown])];
}

async function listDependantPages(tag: string, session: Session): Promise<string[]> {
  const document = parseDocumentTag(tag);
  const query = document && publishedDependants(document.collection, document.id);
  if (!query) return [];
  const { rows } = await session.execute(query);
  return rows.map(({ slug }) => comparisonPath(String(slug)));
}
