import { sql } from '@payloadcms/db-postgres';
import { z } from 'zod';
import type { Database } from '../../database';
import { decideOutcome } from '../../domain/decide-outcome';
import { type OptionId, type Outcome, outcomeKinds, unknownOutcome } from '../../domain/outcome';
import { parseOutcome } from '../../domain/parse-outcome';
import { encodeDecision, encodeEntry, type JudgedComparison } from './judged-comparison';

/** What a comparison comes to, and which state of it that was decided of. */
export interface Judged {
  readonly id: number;
  readonly asOf: string;
  readonly judged: JudgedComparison;
}

const kind = z.enum(outcomeKinds).nullable();
const stated = { kind, condition: z.string().nullable(), winners: z.array(z.number()).nullable() };
const scores = z.array(z.tuple([z.string(), z.number()])).nullable();
const said = z.tuple([z.number(), stated.kind, stated.condition, stated.winners, scores]);
const stored = z.object({
  id: z.number(),
  asOf: z.string(),
  options: z.array(z.number()),
  verdict: z.object(stated),
  rows: z.array(said),
  scenarios: z.array(said),
});

/**
 * Decides what published comparisons come to, from all that is said in them. Options that are not public take no part.
 * Ids of what is not published are left out.
 */
export async function decideJudgements(database: Database, ids: readonly number[]): Promise<Judged[]> {
  const { rows } = await database.execute(everythingSaid(ids));
  return rows.map((row) => {
    const { id, asOf, options, verdict, ...parts } = stored.parse(row);
    const decide = ([about, kind, condition, winners, scores]: z.infer<typeof said>) => {
      const outcome = parseOutcome({ kind, condition, winners }, options);
      return encodeEntry(about, outcome ?? decideByScores(scores ?? [], options));
    };
    const judged = {
      options,
      verdict: encodeDecision(parseOutcome(verdict, options) ?? unknownOutcome),
      rows: parts.rows.map(decide),
      scenarios: parts.scenarios.map(decide),
    };
    return { id, asOf, judged };
  });
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

/**
 * What is said is read before it is put together: cells are long, and would be sorted with everything else. Scores matter
 * only where nobody stated an outcome.
 */
function everythingSaid(ids: readonly number[]) {
  const scores = sql`CASE WHEN r.outcome_kind IS NULL AND jsonb_typeof(r.cells) = 'object'
    THEN (SELECT json_agg(json_build_array(key, value -> 'score')) FROM jsonb_each(r.cells)
      WHERE jsonb_typeof(value -> 'score') = 'number') END`;
  return sql`
    WITH asked AS MATERIALIZED (
      SELECT c.id, c.updated_at, c.verdict_outcome_kind, c.verdict_outcome_condition FROM comparisons c
      WHERE c.id = ANY(${sql.param(ids)}::int[]) AND is_public(c)),
    compared AS MATERIALIZED (
      SELECT o._parent_id AS id, json_agg(o.option_id ORDER BY o._order) AS options
      FROM comparisons_options o JOIN options p ON p.id = o.option_id AND p._status = 'published'
      WHERE o._parent_id IN (SELECT id FROM asked) GROUP BY o._parent_id),
    winners AS MATERIALIZED (
      SELECT parent_id AS id, path, json_agg(options_id) AS ids FROM comparisons_rels
      WHERE parent_id IN (SELECT id FROM asked) AND options_id IS NOT NULL GROUP BY parent_id, path),
    said AS MATERIALIZED (
      SELECT r._parent_id AS id, TRUE AS is_row, r._order AS place, r.criterion_id AS about,
        r.outcome_kind::text AS kind, r.outcome_condition AS condition, ${scores} AS scores,
        'rows.' || (r._order - 1) || '.outcome.winners' AS path
      FROM asked JOIN comparisons_rows r ON r._parent_id = asked.id WHERE r.criterion_id IS NOT NULL
      UNION ALL SELECT r._parent_id, FALSE, r._order, r.scenario_id, r.outcome_kind::text, r.outcome_condition, NULL,
        'recommendations.' || (r._order - 1) || '.outcome.winners'
      FROM asked JOIN comparisons_recommendations r ON r._parent_id = asked.id WHERE r.scenario_id IS NOT NULL),
    parts AS (
      SELECT said.id, is_row,
        json_agg(json_build_array(about, kind, condition, winners.ids, scores) ORDER BY place) AS entries
      FROM said LEFT JOIN winners USING (id, path) GROUP BY said.id, is_row)
    SELECT asked.id, asked.updated_at::text AS "asOf", coalesce(compared.options, '[]') AS options,
      json_build_object('kind', asked.verdict_outcome_kind, 'condition', asked.verdict_outcome_condition,
        'winners', winners.ids) AS verdict,
      coalesce(r.entries, '[]') AS rows, coalesce(s.entries, '[]') AS scenarios
    FROM asked LEFT JOIN compared USING (id)
    LEFT JOIN parts r ON r.id = asked.id AND r.is_row LEFT JOIN parts s ON s.id = asked.id AND NOT s.is_row
    LEFT JOIN winners ON winners.id = asked.id AND winners.path = 'verdict.outcome.winners'`;
}
