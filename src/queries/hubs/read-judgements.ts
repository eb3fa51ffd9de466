import { sql } from '@payloadcms/db-postgres';
import type { SQL } from 'drizzle-orm';
import { z } from 'zod';
import { publicUses } from '../../definition-uses';
import { decideOutcome } from '../../domain/decide-outcome';
import { type OptionId, unknownOutcome } from '../../domain/outcome';
import { parseOutcome } from '../../domain/parse-outcome';
import type { Judgement } from '../../domain/standing';

/** Numbers are counted over this many comparisons, the newest: a hub that thousands use must not cost thousands. */
export const mostCounted = 1_000;

interface Judged {
  /** Options of each comparison counted, in its own order, the newest comparison first. */
  readonly compared: readonly (readonly OptionId[])[];
  readonly judgements: readonly Judgement[];
  /** The same for the verdicts of whole comparisons. */
  readonly verdicts: readonly Judgement[];
}

/** Asks what comparisons with an option say on all their criteria; the answer is for `parseJudged`. */
export function optionJudgements(id: number): SQL {
  return judged('options', id, sql`comparisons_rows r ON r._parent_id = compared.id`);
}

export function criterionJudgements(id: number): SQL {
  const rows = sql`comparisons_rows r ON r._parent_id = compared.id AND r.criterion_id = ${id}`;
  return judged('criteria', id, rows);
}

/** Recommendations, as judgements about the scenario. */
export function scenarioJudgements(id: number): SQL {
  return judged(
    'scenarios',
    id,
    sql`(SELECT _parent_id, _order, scenario_id AS criterion_id, outcome_kind::text, outcome_condition,
      NULL::jsonb AS cells FROM comparisons_recommendations) r
      ON r._parent_id = compared.id AND r.criterion_id = ${id}`,
    'recommendations',
  );
}

function judged(
  collection: 'options' | 'criteria' | 'scenarios',
  id: number,
  rows: SQL,
  field: 'rows' | 'recommendations' = 'rows',
): SQL {
  return sql`
    WITH counted AS MATERIALIZED (
      SELECT c.id, c.published_at, c.verdict_outcome_kind, c.verdict_outcome_condition FROM comparisons c
      WHERE ${publicUses(collection, id) ?? sql`FALSE`}
      ORDER BY c.published_at DESC, c.id DESC LIMIT ${mostCounted}),
    compared AS (
      SELECT o._parent_id AS id, jsonb_agg(o.option_id ORDER BY o._order) AS options
      FROM comparisons_options o JOIN options p ON p.id = o.option_id AND p._status = 'published'
      WHERE o._parent_id IN (SELECT id FROM counted) GROUP BY o._parent_id),
    winners AS (
      SELECT parent_id, path, jsonb_agg(options_id) AS ids FROM comparisons_rels
      WHERE parent_id IN (SELECT id FROM counted) AND options_id IS NOT NULL GROUP BY parent_id, path)
    SELECT compared.options,
      jsonb_build_object('kind', counted.verdict_outcome_kind, 'condition', counted.verdict_outcome_condition,
        'winners', v.ids) AS verdict,
      coalesce(jsonb_agg(jsonb_build_object('about', r.criterion_id, 'kind', r.outcome_kind,
        'condition', r.outcome_condition, 'winners', w.ids, 'scores', ${scoresOf(sql`r`)}))
        FILTER (WHERE r.criterion_id IS NOT NULL), '[]') AS rows
    FROM counted JOIN compared USING (id)
    LEFT JOIN winners v ON v.parent_id = compared.id AND v.path = 'verdict.outcome.winners'
    LEFT JOIN ${rows}
    LEFT JOIN winners w ON w.parent_id = compared.id
      AND w.path = ${`${field}.`} || (r._order - 1) || '.outcome.winners'
    GROUP BY counted.id, counted.published_at, counted.verdict_outcome_kind, counted.verdict_outcome_condition,
      compared.options, v.ids
    ORDER BY counted.published_at DESC, counted.id DESC`;
}

/** Scores matter only where nobody stated an outcome. */
function scoresOf(row: SQL): SQL {
  return sql`CASE WHEN ${row}.outcome_kind IS NULL AND jsonb_typeof(${row}.cells) = 'object'
    THEN (SELECT jsonb_object_agg(key, value -> 'score') FROM jsonb_each(${row}.cells)) END`;
}

const kind = z.enum(['win', 'tie', 'together', 'depends', 'none', 'unknown']).nullable();
const stated = { kind, condition: z.string().nullable(), winners: z.array(z.number()).nullable() };
const scores = z.record(z.string(), z.unknown()).nullable();
const judgedComparison = z.object({
  options: z.array(z.number()),
  verdict: z.object(stated),
  rows: z.array(z.object({ ...stated, about: z.number(), scores })),
});

export function parseJudged(rows: unknown): Judged {
  const comparisons = z.array(judgedComparison).parse(rows);
  return {
    compared: comparisons.map(({ options }) => options),
    judgements: comparisons.flatMap(({ options, rows }) =>
      rows.map((row) => ({
        about: row.about,
        options,
        outcome: decideOutcome({ stated: parseOutcome(row, options), cells: cellsOf(row.scores), options }),
      })),
    ),
    verdicts: comparisons.map(({ options, verdict }) => ({
      about: null,
      options,
      outcome: parseOutcome(verdict, options) ?? unknownOutcome,
    })),
  };
}

function cellsOf(given: z.infer<typeof scores>): Record<OptionId, { readonly score: number | null }> {
  const entries = Object.entries(given ?? {});
  return Object.fromEntries(
    entries.map(([option, score]) => [option, { score: typeof score === 'number' ? score : null }]),
  );
}
