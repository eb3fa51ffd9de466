import { sql } from '@payloadcms/db-postgres';
import type { PayloadRequest } from 'payload';
import { sessionOf } from '../../publishing/session';
import { tableOf } from '../publication/public-row';

/** One saved state of a document: its version, and the moment that tells one state from the next. */
export interface SavedState {
  /** Null when that state was since written over by autosave, or is no longer kept. */
  readonly version: number | null;
  readonly updatedAt: string;
}

/** Others wait here until this transaction ends: whoever comes second sees what the first one saved. */
export async function lockDocument(req: PayloadRequest, collection: string, id: number): Promise<void> {
  const session = await sessionOf(req);
  // Not FOR UPDATE, which would also hold up everybody who refers to the document.
  await session.execute(
    sql`SELECT 1 FROM ${sql.identifier(tableOf(collection))} WHERE id = ${id} FOR NO KEY UPDATE`,
  );
}

/** The newest state, draft or not; null for a document that is not there. */
export async function findNewestState(
  req: PayloadRequest,
  collection: string,
  id: number,
): Promise<SavedState | null> {
  const { rows } = await (await sessionOf(req)).execute(
    sql`SELECT v.id, COALESCE(v.version_updated_at, d.updated_at) AS updated_at
      FROM ${sql.identifier(tableOf(collection))} d
      LEFT JOIN ${versionsOf(collection)} v ON v.parent_id = d.id AND v.latest
      WHERE d.id = ${id} ORDER BY v.updated_at DESC LIMIT 1`,
  );
  return rows[0] ? savedState(rows[0]) : null;
}

/** The state that somebody had before them; only its moment when it is not kept. */
export async function findState(
  req: PayloadRequest,
  { collection, id, updatedAt }: { collection: string; id: number; updatedAt: string },
): Promise<SavedState> {
  const { rows } = await (await sessionOf(req)).execute(
    sql`SELECT id, version_updated_at AS updated_at FROM ${versionsOf(collection)}
      WHERE parent_id = ${id} AND version_updated_at = ${updatedAt}::timestamptz ORDER BY id DESC LIMIT 1`,
  );
  return rows[0] ? savedState(rows[0]) : { version: null, updatedAt };
}

export function versionsOf(collection: string) {
  return sql.identifier(`_${tableOf(collection)}_v`);
}

function savedState(row: Record<string, unknown>): SavedState {
  return {
    version: typeof row.id === 'number' ? row.id : null,
    updatedAt: new Date(String(row.updated_at)).toISOString(),
  };
}
