import { sql } from '@payloadcms/db-postgres';
import type { SQL } from 'drizzle-orm';
import { z } from 'zod';
import { decideOutcome } from '../../domain/decide-outcome';
import { type OptionId, type Outcome, unknownOutcome } from '../../domain/outcome';
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
export function optionJudgements(): SQL {
  return judged(rowsWhere(sql`TRUE`));
}

export function criterionJudgements(id: number): SQL {
  return judged(rowsWhere(sql`r.criterion_id = ${id}`));
}

/** Recommendations, as judgements about the scenario. */
export function scenarioJudgements(id: number): SQL {
  return judged(sql`
    SELECT r._parent_id AS id, r.scenario_id AS about, r.outcome_kind::text AS kind, r.outcome_condition AS condition,
      NULL::json AS scores, 'recommendations.' || (r._order - 1) || '.outcome.winners' AS path
    FROM counted JOIN comparisons_recommendations r ON r._parent_id = counted.id WHERE r.scenario_id = ${id}`);
}

function rowsWhere(condition: SQL): SQL {
  return sql`
    SELECT r._parent_id AS id, r.criterion_id AS about, r.outcome_kind::text AS kind, r.outcome_condition AS condition,
      ${scoresOf(sql`r`)} AS scores, 'rows.' || (r._order - 1) || '.outcome.winners' AS path
    FROM counted JOIN comparisons_rows r ON r._parent_id = counted.id
    WHERE r.criterion_id IS NOT NULL AND ${condition}`;
}

/**
 * Stands beside `uses` of `listUses`. What is said is read before it is put together: cells are long, and would be sorted
 * with everything else.
 */
function judged(said: SQL): SQL {
  return sql`
    WITH counted AS MATERIALIZED (
      SELECT c.id, newest.published_at, c.verdict_outcome_kind, c.verdict_outcome_condition
      FROM (SELECT id, published_at FROM uses ORDER BY published_at DESC, id DESC LIMIT ${mostCounted}) newest
      JOIN comparisons c ON c.id = newest.id),
    compared AS MATERIALIZED (
      SELECT o._parent_id AS id, json_agg(o.option_id ORDER BY o._order) AS options
      FROM comparisons_options o JOIN options p ON p.id = o.option_id AND p._status = 'published'
      WHERE o._parent_id IN (SELECT id FROM counted) GROUP BY o._parent_id),
    winners AS MATERIALIZED (
      SELECT parent_id AS id, path, json_agg(options_id) AS ids FROM comparisons_rels
      WHERE parent_id IN (SELECT id FROM counted) AND options_id IS NOT NULL GROUP BY parent_id, path),
    said AS MATERIALIZED (${said}),
    judged AS (
      SELECT said.id, json_agg(json_build_array(said.about, said.kind, said.condition, winners.ids, said.scores)) AS rows
      FROM said LEFT JOIN winners USING (id, path) GROUP BY said.id)
    SELECT compared.options, json_build_object('kind', counted.verdict_outcome_kind,
        'condition', counted.verdict_outcome_condition, 'winners', winners.ids) AS verdict,
      coalesce(judged.rows, '[]') AS rows
    FROM counted JOIN compared USING (id) LEFT JOIN judged USING (id)
    LEFT JOIN winners ON winners.id = counted.id AND winners.path = 'verdict.outcome.winners'
    ORDER BY counted.published_at DESC, counted.id DESC`;
}

/**
 * Scores matter only where nobody stated an outcome. In pairs: thousands of objects with ids for keys take longer to make
 * than to read from the database.
 */
function scoresOf(row: SQL): SQL {
  return sql`CASE WHEN ${row}.outcome_kind IS NULL AND jsonb_typeof(${row}.cells) = 'object'
    THEN (SELECT json_agg(json_build_array(key, value -> 'score')) FROM jsonb_each(${row}.cells)
      WHERE jsonb_typeof(value -> 'score') = 'number') END`;
}

const kind = z.enum(['win', 'tie', 'together', 'depends', 'none', 'unknown']).nullable();
const stated = { kind, condition: z.string().nullable(), winners: z.array(z.number()).nullable() };
const scores = z.array(z.tuple([z.string(), z.number()])).nullable();
const judgedComparison = z.object({
  options: z.array(z.number()),
  verdict: z.object(stated),
  rows: z.array(z.tuple([z.number(), stated.kind, stated.condition, stated.winners, scores])),
});

export function parseJudged(rows: unknown): Judged {
  const comparisons = z.array(judgedComparison).parse(rows);
  return {
    compared: comparisons.map(({ options }) => options),
    judgements: comparisons.flatMap(({ options, rows }) =>
      rows.map(([about, kind, condition, winners, scores]) => ({
        about,
        options,
        outcome: parseOutcome({ kind, condition, winners }, options) ?? decideByScores(scores ?? [], options),
      })),
    ),
    verdicts: comparisons.map(({ options, verdict }) => ({
      about: null,
      options,
      outcome: parseOutcome(verdict, options) ?? unknownOutcome,
    })),
  };
}

/** By place instead of id: an object with one high number for a key is given room for all the numbers below it. */
function decideByScores(
  scores: readonly (readonly [string, number])[],
  options: readonly OptionId[],
): Outcome {
  const cells = Object.fromEntries(
    scores.map(([option, score]) => [options.indexOf(Number(option)), { score }]),
  );
  const decided = decideOutcome({ stated: null, cells, options: options.map((_, place) => place) });
  if (decided.kind !== 'win') return decided;
  return { ...decided, winners: decided.winners.flatMap((place) => options[place] ?? []) };
}
