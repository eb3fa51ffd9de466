import { sql } from '@payloadcms/db-postgres';
import { APIError, type PayloadRequest } from 'payload';
import { publicUses } from '../../definition-uses';
import type { PublicChange } from '../../publishing/public-change';
import { sessionOf } from '../../publishing/session';
import { holdAlone } from './definition-locks';
import { listTitles, mostNamed } from './list-titles';

/** A published comparison must not lose the definitions it is made of. Related comparisons simply drop off. */
export async function refuseUnpublishingUsed(req: PayloadRequest, change: PublicChange): Promise<void> {
  if (change.action !== 'unpublished' || change.collection === 'comparisons') return;
  const uses = publicUses(change.collection, change.id);
  if (!uses) return;
  const session = await sessionOf(req);
  // Comparisons that are being published count as soon as they are.
  await holdAlone(session, change);
  const { rows } = await session.execute(sql`SELECT c.title, count(*) OVER () AS total
    FROM comparisons c WHERE ${uses} ORDER BY c.updated_at DESC, c.id DESC LIMIT ${mostNamed}`);
  const [first] = rows;
  if (first === undefined) return;
  const titles = rows.map(({ title }) => String(title));
  const users = listTitles(titles, { total: Number(first.total) });
  throw new APIError(
    `“${change.title}” cannot be unpublished: it is used by ${users}. Unpublish or change that first.`,
    409,
    null,
    true,
  );
}
