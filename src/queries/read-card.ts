import { sql } from '@payloadcms/db-postgres';
import type { SQL } from 'drizzle-orm';
import { z } from 'zod';

/** What else is wanted of comparisons than what their cards show: what they say on one criterion, or in one scenario. */
export interface CardParts {
  readonly criterion?: number;
  readonly scenario?: number;
}

/** Public comparisons with what their cards are made of, as Payload would give them at depth 0. */
export function cardsOf(ids: readonly number[], { criterion, scenario }: CardParts): SQL {
  const rows = criterion === undefined ? sql`NULL` : rowsOn(criterion);
  const recommendations = scenario === undefined ? sql`NULL` : recommendationsIn(scenario);
  return sql`SELECT 'comparisons', jsonb_build_object('id', c.id, 'title', c.title, 'slug', c.slug,
    'intro', c.intro, 'topic', c.topic_id, 'meta', jsonb_build_object('description', c.meta_description),
    'options', (SELECT jsonb_agg(jsonb_build_object('option', o.option_id) ORDER BY o._order)
      FROM comparisons_options o WHERE o._parent_id = c.id),
    'verdict', jsonb_build_object('outcome', ${outcomeOf(sql`c.verdict_outcome`, sql`'verdict.outcome.winners'`)}),
    'publishedAt', c.published_at, 'lastReviewedAt', c.last_reviewed_at, 'createdAt', c.created_at,
    'updatedAt', c.updated_at, 'rows', ${rows}, 'recommendations', ${recommendations})
    FROM comparisons c WHERE c.id = ANY(${sql.param([...ids])}) AND is_public(c)`;
}

function rowsOn(criterion: number): SQL {
  return sql`(SELECT jsonb_agg(jsonb_build_object('id', r.id, 'criterion', r.criterion_id, 'weight', r.weight,
    'cells', r.cells, 'note', r.note, 'outcome',
    ${outcomeOf(sql`r.outcome`, sql`'rows.' || (r._order - 1) || '.outcome.winners'`)}) ORDER BY r._order)
    FROM comparisons_rows r WHERE r._parent_id = c.id AND r.criterion_id = ${criterion})`;
}

function recommendationsIn(scenario: number): SQL {
  return sql`(SELECT jsonb_agg(jsonb_build_object('id', r.id, 'scenario', r.scenario_id, 'reasoning', r.reasoning,
    'outcome', ${outcomeOf(sql`r.outcome`, sql`'recommendations.' || (r._order - 1) || '.outcome.winners'`)})
    ORDER BY r._order)
    FROM comparisons_recommendations r WHERE r._parent_id = c.id AND r.scenario_id = ${scenario})`;
}

/** The columns of an outcome begin alike; its winners stand with the relationships, under its path. */
function outcomeOf(columns: SQL, path: SQL): SQL {
  return sql`jsonb_build_object('kind', ${columns}_kind, 'qualifier', ${columns}_qualifier,
    'condition', ${columns}_condition, 'label', ${columns}_label, 'winners',
    (SELECT jsonb_agg(w.options_id ORDER BY w."order") FROM comparisons_rels w
      WHERE w.parent_id = c.id AND w.path = ${path} AND w.options_id IS NOT NULL))`;
}

const text = z.string().nullable();
const instant = z.string().transform((at) => new Date(at).toISOString());
const outcome = z.object({
  kind: z.enum(['win', 'tie', 'together', 'depends', 'none', 'unknown']).nullable(),
  qualifier: text,
  condition: text,
  label: text,
  winners: z.array(z.number()).nullable(),
});

export const card = z.object({
  id: z.number(),
  title: z.string(),
  slug: text,
  intro: z.unknown(),
  topic: z.number().nullable(),
  meta: z.object({ description: text }),
  options: z.array(z.object({ option: z.number().nullable() })).nullable(),
  verdict: z.object({ outcome }),
  publishedAt: instant.nullable(),
  lastReviewedAt: instant.nullable(),
  createdAt: instant,
  updatedAt: instant,
  rows: z
    .array(
      z.object({
        id: z.string(),
        criterion: z.number().nullable(),
        weight: z.number().nullable(),
        cells: z.unknown(),
        note: text,
        outcome,
      }),
    )
    .nullable(),
  recommendations: z
    .array(z.object({ id: z.string(), scenario: z.number().nullable(), reasoning: z.unknown(), outcome }))
    .nullable(),
});

/** A public comparison as far as its card shows it. */
export type Card = z.infer<typeof card>;
