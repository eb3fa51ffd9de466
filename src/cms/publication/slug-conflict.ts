import { sql } from '@payloadcms/db-postgres';
import type { PayloadRequest } from 'payload';
import { numberedSlug } from '../../domain/slug';
import { reservedSegments } from '../../paths';
import { publicPath } from '../../publishing/public-path';
import { sessionOf } from '../../publishing/session';
import { findPublicRow, tableOf } from './public-row';

interface SlugPlace {
  readonly collection: string;
  /** The document that wants the slug; null while it is being created. */
  readonly id: number | null;
  readonly req: PayloadRequest;
}

/** Why the slug cannot be had, in words for the editor; null when it is free. */
export async function slugConflict(slug: string, place: SlugPlace): Promise<string | null> {
  if (place.collection === 'pages' && reservedSegments.includes(slug)) {
    return `“${slug}” is an address of the site itself. Choose another one.`;
  }
  const user = await findUser(slug, place);
  if (user?.isTrashed) {
    return `“${slug}” belongs to something in the trash. Delete that for good, restore it, or choose another one.`;
  }
  if (user) return `“${slug}” is already in use. Choose another one.`;
  return redirectConflict(slug, place);
}

/** `slug`, or `slug-2`, `slug-3` … if it is taken. */
export async function freeSlug(slug: string, place: SlugPlace): Promise<string> {
  for (let suffix = 1; ; suffix += 1) {
    const candidate = suffix === 1 ? slug : numberedSlug(slug, suffix);
    if ((await slugConflict(candidate, place)) === null) return candidate;
  }
}

async function findUser(
  slug: string,
  { collection, id, req }: SlugPlace,
): Promise<{ isTrashed: boolean } | null> {
  const session = await sessionOf(req);
  const table = sql.identifier(tableOf(collection));
  const { rows } = await session.execute(
    sql`SELECT to_jsonb(t)->>'deleted_at' AS deleted_at FROM ${table} t
      WHERE slug = ${slug} AND id IS DISTINCT FROM ${id} LIMIT 1`,
  );
  return rows[0] ? { isTrashed: rows[0].deleted_at !== null } : null;
}

/** A document may return to an address that was its own, wherever it leads now; nobody else may take it over. */
async function redirectConflict(slug: string, { collection, id, req }: SlugPlace): Promise<string | null> {
  const path = publicPath(collection, slug);
  if (!path) return null;
  const session = await sessionOf(req);
  const { rows } = await session.execute(sql`SELECT "to", made_for FROM redirects WHERE "from" = ${path}`);
  const target = rows[0]?.to;
  if (typeof target !== 'string' || rows[0]?.made_for === `${collection}:${id}`) return null;
  const current = id === null ? null : await findPublicRow(req, collection, id);
  const ownPath = typeof current?.slug === 'string' ? publicPath(collection, current.slug) : null;
  return target === ownPath
    ? null
    : `${path} is redirected to ${target}. Delete that redirect first, or choose another address.`;
}
