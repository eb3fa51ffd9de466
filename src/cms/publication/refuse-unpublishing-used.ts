import { APIError, type PayloadRequest } from 'payload';
import { publishedDependants } from '../../publishing/dependants';
import type { PublicChange } from '../../publishing/public-change';
import { sessionOf } from '../../publishing/session';
import { listTitles } from './list-titles';

/** A published comparison must not lose the definitions it is made of. Related comparisons simply drop off. */
export async function refuseUnpublishingUsed(req: PayloadRequest, change: PublicChange): Promise<void> {
  if (change.action !== 'unpublished' || change.collection === 'comparisons') return;
  const query = publishedDependants(change.collection, change.id);
  if (!query) return;
  const { rows } = await (await sessionOf(req)).execute(query);
  if (rows.length === 0) return;
  const users = listTitles(rows.map(({ title }) => String(title)));
  throw new APIError(
    `“${change.title}” cannot be unpublished: it is used by ${users}. Unpublish or change that first.`,
    409,
    null,
    true,
  );
}
