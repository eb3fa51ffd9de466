import { sql } from '@payloadcms/db-postgres';
import type { PayloadRequest } from 'payload';
import { sessionOf } from '../../../../publishing/session';

/** Off until an administrator turns it on. */
export async function isFourEyesOn(req: PayloadRequest): Promise<boolean> {
  const { rows } = await (await sessionOf(req)).execute(sql`SELECT four_eyes FROM editorial LIMIT 1`);
  return rows[0]?.four_eyes === true;
}
