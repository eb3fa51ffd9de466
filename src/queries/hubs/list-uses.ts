import { sql } from '@payloadcms/db-postgres';
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
}

const found = z.object({ total: z.number(), ids: z.array(z.number()) });

/** One page of the published comparisons that use a definition, and how many there are; null beyond the last page. */
export async function listUses({ collection, id, page, perPage }: Wanted): Promise<Uses | null> {
  const { db } = await payloadInstance();
  const { rows } = await db.drizzle.execute(sql`
    WITH uses AS MATERIALIZED (
      SELECT c.id, c.published_at FROM comparisons c WHERE ${publicUses(collection, id) ?? sql`FALSE`})
    SELECT (SELECT count(*)::int FROM uses) AS total,
      ARRAY(SELECT id FROM uses ORDER BY published_at DESC, id DESC
        LIMIT ${perPage} OFFSET ${(page - 1) * perPage}) AS ids`);
  const { total, ids } = found.parse(rows[0]);
  const pages = Math.max(1, Math.ceil(total / perPage));
  return page > pages ? null : { ids, page, pages, total };
}
