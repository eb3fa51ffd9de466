import { sql } from '@payloadcms/db-postgres';
import type { Database } from '../../database';
import { decideJudgements, type Judged } from './decide-judgements';
import { edition } from './judged-comparison';

/** Decides what these comparisons come to and keeps it for the next hub, unless somebody kept something newer. */
export async function keepJudgements(database: Database, ids: readonly number[]): Promise<Judged[]> {
  const judged = await decideJudgements(database, ids);
  try {
    await database.execute(sql`
      INSERT INTO comparison_judgements AS kept (comparison_id, as_of, edition, judged)
      SELECT id, "asOf", ${edition}::int, judged FROM jsonb_to_recordset(${JSON.stringify(judged)}::jsonb)
        AS decided (id int, "asOf" timestamptz, judged jsonb) ORDER BY id
      ON CONFLICT (comparison_id)
        DO UPDATE SET as_of = excluded.as_of, edition = excluded.edition, judged = excluded.judged
        WHERE kept.as_of <= excluded.as_of`);
  } catch (error) {
    // A full disk keeps no reader from the page: the next one has to decide again.
    console.warn('What comparisons come to could not be kept:', error);
  }
  return judged;
}

/** Decides all that is missing, some at a time; `onKept` is told how many so far. @returns how many that were */
export async function keepMissingJudgements(
  database: Database,
  { atATime = 500, onKept }: { readonly atATime?: number; readonly onKept?: (kept: number) => void } = {},
): Promise<number> {
  let kept = 0;
  for (let after = 0; ; ) {
    const { rows } = await database.execute(sql`
      SELECT c.id FROM comparisons c WHERE is_public(c) AND c.id > ${after} AND NOT EXISTS (
        SELECT FROM comparison_judgements k WHERE k.comparison_id = c.id AND k.as_of = c.updated_at AND k.edition = ${edition})
      ORDER BY c.id LIMIT ${atATime}`);
    if (rows.length === 0) return kept;
    const ids = rows.map(({ id }) => Number(id));
    await keepJudgements(database, ids);
    after = ids.at(-1) ?? after;
    kept += ids.length;
    onKept?.(kept);
  }
}
