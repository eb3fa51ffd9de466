import { sql } from '@payloadcms/db-postgres';
import type { PayloadRequest } from 'payload';
import { sessionOf } from '../../publishing/session';

/**
 * Until the end of the transaction nobody else writes a redirect: two that are made in the same moment could otherwise
 * lead to one another without either knowing.
 */
export async function lockRedirects(req: PayloadRequest): Promise<void> {
  await (await sessionOf(req)).execute(sql`SELECT pg_advisory_xact_lock(hashtext('verdict redirects'))`);
}

/** Where a path of this site leads; null when it is no redirect. */
export async function findTarget(req: PayloadRequest, path: string): Promise<string | null> {
  const { rows } = await (await sessionOf(req)).execute(
    sql`SELECT "to" FROM redirects WHERE "from" = ${path}`,
  );
  const target = rows[0]?.to;
  return typeof target === 'string' ? target : null;
}

/** Whatever led to a path that leads on from now leads to where that leads: readers are sent on once. */
export async function repointRedirects(req: PayloadRequest, path: string, to: string): Promise<void> {
  const { rows } = await (await sessionOf(req)).execute(sql`SELECT id FROM redirects
    WHERE "to" = ${path} OR starts_with("to", ${`${path}?`}) OR starts_with("to", ${`${path}#`})`);
  for (const { id } of rows) {
    await req.payload.update({ collection: 'redirects', id: Number(id), data: { to }, depth: 0, req });
  }
}
