import { sql } from '@payloadcms/db-postgres';
import type { PayloadRequest } from 'payload';
import type { PublicRow } from '../../publishing/public-change';
import { sessionOf } from '../../publishing/session';

/**
 * The row that readers' queries see. Hooks are handed the newest draft as the “original” document; only this tells
 * whether something is public, and under which address.
 */
export async function findPublicRow(
  req: PayloadRequest,
  collection: string,
  id: number,
): Promise<PublicRow | null> {
  const session = await sessionOf(req);
  const table = sql.identifier(tableOf(collection));
  const { rows } = await session.execute(sql`SELECT to_jsonb(t) AS row FROM ${table} t WHERE id = ${id}`);
  const row: unknown = rows[0]?.row;
  return isRow(row) ? row : null;
}

export function tableOf(collection: string): string {
  return collection.replaceAll('-', '_');
}

export function isRow(value: unknown): value is PublicRow {
  return typeof value === 'object' && value !== null;
}
