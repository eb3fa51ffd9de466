import { sql } from '@payloadcms/db-postgres';
import type { PayloadRequest } from 'payload';
import { z } from 'zod';
import { defaultFreshnessRules, type FreshnessRules } from '../../domain/freshness';
import { sessionOf } from '../../publishing/session';

const stored = z.object({
  reviewEveryDays: z.coerce.number(),
  dueSoonDays: z.coerce.number(),
  recheckAfterDays: z.coerce.number(),
});

/** As set under Freshness; until somebody saved that, as it is delivered. */
export async function findFreshnessRules(req: PayloadRequest): Promise<FreshnessRules> {
  const { rows } = await (
    await sessionOf(req)
  ).execute(sql`SELECT review_every_days AS "reviewEveryDays", due_soon_days AS "dueSoonDays",
    recheck_after_days AS "recheckAfterDays" FROM freshness LIMIT 1`);
  return rows[0] ? stored.parse(rows[0]) : defaultFreshnessRules;
}
