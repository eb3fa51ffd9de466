import { sql } from '@payloadcms/db-postgres';
import type { CollectionSlug, Endpoint, PayloadRequest } from 'payload';
import { sessionOf } from '../../publishing/session';
import { can } from '../access/roles';

/** `GET /api/<collection>/<id>/schedule`: what is going to happen to a document, and what did not when it was due. */
export function scheduleEndpoint(collection: CollectionSlug): Endpoint {
  return {
    path: '/:id/schedule',
    method: 'get',
    handler: async (req) => {
      if (!can(req.user, 'readDrafts')) return refuse(401, 'Log in first.');
      const id = Number(req.routeParams?.id);
      if (!Number.isSafeInteger(id)) return refuse(400, 'A document is named by its number.');
      const headers = { 'cache-control': 'no-store' };
      return Response.json(
        { upcoming: await listUpcoming(req, collection, id), missed: await findMissed(req, collection, id) },
        { headers },
      );
    },
  };
}

async function listUpcoming(req: PayloadRequest, collection: string, id: number) {
  const { rows } = await (await sessionOf(req)).execute(sql`
    SELECT j.id, COALESCE(j.input->>'type', 'publish') AS type, j.wait_until AS due, j.input->>'timezone' AS timezone, u.name AS person
    FROM payload_jobs j LEFT JOIN users u ON u.id::text = j.input->'user'->>'value'
    WHERE j.task_slug = 'schedulePublish' AND j.completed_at IS NULL AND j.has_error IS NOT TRUE
      AND j.input->'doc'->>'relationTo' = ${collection} AND j.input->'doc'->>'value' = ${String(id)}
    ORDER BY j.wait_until LIMIT 20`);
  return rows.map((row) => ({ ...row, due: asInstant(row.due) }));
}

/** The last thing that was due and refused, unless it has been put right since. */
async function findMissed(req: PayloadRequest, collection: string, id: number) {
  const { rows } = await (await sessionOf(req)).execute(sql`
    SELECT action::text AS action, reason, created_at AS at FROM activity
    WHERE document_collection = ${collection} AND document_id = ${id}
      AND action IN ('published', 'unpublished', 'changed', 'trashed', 'not published', 'not unpublished')
    ORDER BY id DESC LIMIT 1`);
  const [last] = rows;
  return last && String(last.action).startsWith('not ') ? { ...last, at: asInstant(last.at) } : null;
}

/** PostgreSQL’s way of writing a moment is not one that every browser reads. */
function asInstant(stored: unknown): string | null {
  return stored === null ? null : new Date(String(stored)).toISOString();
}

function refuse(status: number, message: string): Response {
  return Response.json({ errors: [{ message }] }, { status });
}
