import { sql } from '@payloadcms/db-postgres';
import {
  type CollectionSlug,
  commitTransaction,
  type Endpoint,
  initTransaction,
  killTransaction,
  type PayloadRequest,
} from 'payload';
import { sessionOf } from '../../publishing/session';
import { can } from '../access/roles';
import { isFields } from '../fields/is-fields';
import { findNewestState, lockDocument, type SavedState, versionsOf } from './newest-version';

/**
 * `POST /api/<collection>/<id>/set-aside` keeps a text among the document's versions without making it the newest: what
 * somebody typed while a colleague saved is not lost, and the colleague's work stays in front.
 */
export function setAsideEndpoint(collection: CollectionSlug): Endpoint {
  return {
    path: '/:id/set-aside',
    method: 'post',
    handler: async (req) => {
      if (!can(req.user, 'writeDrafts')) return refuse(401, 'Log in first.');
      const id = Number(req.routeParams?.id);
      const data = await readFields(req);
      if (!Number.isSafeInteger(id) || data === null)
        return refuse(400, 'Send the document’s fields as a JSON object.');
      try {
        await initTransaction(req);
        const version = await keepBehind(req, { collection, id, data });
        await commitTransaction(req);
        return version === null
          ? refuse(404, 'There is no such document.')
          : Response.json({ version }, { status: 201 });
      } catch (error) {
        await killTransaction(req);
        throw error;
      }
    },
  };
}

interface Text {
  readonly collection: CollectionSlug;
  readonly id: number;
  readonly data: Record<string, unknown>;
}

async function keepBehind(req: PayloadRequest, { collection, id, data }: Text): Promise<number | null> {
  await lockDocument(req, collection, id);
  const newest = await findNewestState(req, collection, id);
  if (newest === null) return null;
  const { updatedAt: _, deletedAt: __, id: ___, ...fields } = data;
  await req.payload.update({
    collection,
    id,
    data: { ...fields, _status: 'draft' },
    draft: true,
    depth: 0,
    overrideAccess: false,
    user: req.user,
    req,
  });
  const kept = await findNewestState(req, collection, id);
  if (kept?.version) await putBehind(req, collection, { kept: kept.version, newest });
  return kept?.version ?? null;
}

/** Versions are ordered by when they were last changed, also against the public row; the newest is marked as well. */
async function putBehind(
  req: PayloadRequest,
  collection: string,
  { kept, newest }: { kept: number; newest: SavedState },
): Promise<void> {
  const session = await sessionOf(req);
  const versions = versionsOf(collection);
  await session.execute(
    sql`UPDATE ${versions} SET latest = (id = ${newest.version}) WHERE id IN (${kept}, ${newest.version})`,
  );
  await session.execute(sql`UPDATE ${versions} SET updated_at = (SELECT LEAST(updated_at, version_updated_at)
    FROM ${versions} WHERE id = ${newest.version}) - interval '1 millisecond' WHERE id = ${kept}`);
}

async function readFields(req: PayloadRequest): Promise<Record<string, unknown> | null> {
  try {
    const body: unknown = await req.json?.();
    return isFields(body) ? body : null;
  } catch {
    return null;
  }
}

function refuse(status: number, message: string): Response {
  return Response.json({ errors: [{ message }] }, { status });
}
