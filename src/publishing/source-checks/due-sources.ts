import { sql } from '@payloadcms/db-postgres';
import type { BasePayload } from 'payload';
import { z } from 'zod';
import type { Instant } from '../../domain/comparison';
import type { SourceRecord } from '../../domain/source-check';

export interface DueSource {
  readonly url: string;
  /** Null for one that was never looked at. */
  readonly record: SourceRecord | null;
}

const mostAtOnce = 200;

const row = z.object({
  url: z.string(),
  state: z.enum(['ok', 'guarded', 'failing', 'broken']).nullable(),
  failures: z.coerce.number(),
  failingSince: z.coerce.date().nullable(),
});

/** Never looked at first, then the longest ago: failing ones a day later, all others after a week. */
export async function listDueSources({ db }: BasePayload, now: Instant): Promise<DueSource[]> {
  // What no published comparison names any more is nobody's source.
  await db.drizzle.execute(sql`DELETE FROM source_checks s
    WHERE NOT EXISTS (SELECT 1 FROM source_uses u WHERE md5(u.url) = md5(s.url))`);
  const { rows } = await db.drizzle.execute(sql`
    SELECT url, state, failures, failing_since AS "failingSince" FROM (
      SELECT DISTINCT ON (md5(u.url)) u.url, c.state, coalesce(c.failures, 0) AS failures, c.failing_since, c.checked_at
      FROM source_uses u LEFT JOIN source_checks c ON md5(c.url) = md5(u.url)
      WHERE c.id IS NULL OR c.checked_at <= ${now}::timestamptz
        - CASE c.state WHEN 'failing' THEN interval '1 day' ELSE interval '7 days' END
    ) due ORDER BY checked_at NULLS FIRST LIMIT ${mostAtOnce}`);
  return z.array(row).parse(rows).map(toDueSource);
}

function toDueSource({ url, state, failures, failingSince }: z.output<typeof row>): DueSource {
  const record = state && { state, failures, failingSince: failingSince?.toISOString() ?? null };
  return { url, record };
}
