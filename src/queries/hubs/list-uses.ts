import { sql } from '@payloadcms/db-postgres';
import type { SQL } from 'drizzle-orm';
import { z } from 'zod';
import { publicUses } from '../../definition-uses';
import type { PageOfList } from '../../domain/hubs';
import { payloadInstance } from '../payload';

interface Wanted {
  readonly collection: 'options' | 'criteria' | 'scenarios' | 'users';
  readonly id: number;
  readonly page: number;
  readonly perPage: number;
}

export interface Uses extends PageOfList {
  /** Ids of the comparisons on this page, newest first. */
  readonly ids: readonly number[];
  /** What the statement yielded that was to be asked along with it. */
  readonly alongside: unknown;
}

const found = z.object({ total: z.number(), ids: z.array(z.number()), alongside: z.unknown() });

/**
 * One page of the published comparisons that use a definition, and how many there are; null beyond the last page. One
 * statement, with the rows of another one as JSON, which may look at `uses`.
 */
export async function listUses(wanted: Wanted, alongside?: SQL): Promise<Uses | null> {
  const { collection, id, page, perPage } = wanted;
  const { db } = await payloadInstance();
  const rowsAlongside = alongside ? sql`(SELECT json_agg(other) FROM (${alongside}) other)` : sql`NULL`;
  const { rows } = await db.drizzle.execute(sql`
    WITH uses AS MATERIALIZED (
      SELECT c.id, c.published_at FROM comparisons c WHERE ${publicUses(collection, id) ?? sql`FALSE`})
    SELECT (SELECT count(*)::int FROM uses) AS total,
      ARRAY(SELECT id FROM uses ORDER BY published_at DESC, id DESC
        LIMIT ${perPage} OFFSET ${(page - 1) * perPage}) AS ids, ${rowsAlongside} AS alongside`);
  const { total, ids, ...other } = found.parse(rows[0]);
  const pages = Math.max(1, Math.ceil(total / perPage));
  return page > pages ? null : { ids, page, pages, total, alongside: other.alongside ?? [] };
}
