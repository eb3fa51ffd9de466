import { sql } from '@payloadcms/db-postgres';
import type { SQL } from 'drizzle-orm';
import { z } from 'zod';
import type { OptionId } from '../../domain/outcome';
import type { Judgement } from '../../domain/standing';
import { payloadInstance } from '../payload';
import { decodeDecision, edition, judgedComparison } from './judged-comparison';
import { keepJudgements } from './keep-judgements';

/** Numbers are counted over this many comparisons, the newest: a hub that thousands use must not cost thousands. */
export const mostCounted = 1_000;

/** Rows of tables, or recommendations, as judgements about the scenario; of all of them, or about one only. */
interface Asked {
  readonly part: 'rows' | 'scenarios';
  readonly about?: number;
}

interface Judged {
  /** Options of each comparison counted, in its own order, the newest comparison first. */
  readonly compared: readonly (readonly OptionId[])[];
  readonly judgements: readonly Judgement[];
  /** The same for the verdicts of whole comparisons. */
  readonly verdicts: readonly Judgement[];
}

/** Asks what is kept of the comparisons in `uses` of `listUses`; the answer is for `readJudgements`. */
export function keptJudgements({ part, about }: Asked): SQL {
  const all = sql`k.judged -> ${sql.raw(`'${part}'`)}`;
  const entries =
    about === undefined
      ? all
      : sql`jsonb_path_query_array(${all}, 'strict $[*] ? (@[0] == $about)', jsonb_build_object('about', ${about}::int))`;
  return sql`
    SELECT newest.id, k.judged -> 'options' AS options, k.judged -> 'verdict' AS verdict, ${entries} AS entries
    FROM (SELECT id, published_at FROM uses ORDER BY published_at DESC, id DESC LIMIT ${mostCounted}) newest
    JOIN comparisons c ON c.id = newest.id
    LEFT JOIN comparison_judgements k
      ON k.comparison_id = c.id AND k.as_of = c.updated_at AND k.edition = ${edition}
    ORDER BY newest.published_at DESC, newest.id DESC`;
}

const { options, verdict, rows } = judgedComparison.shape;
const kept = z.object({ id: z.number(), options, verdict, entries: rows });
const missing = z.object({ id: z.number() });
type Kept = z.infer<typeof kept>;

/** Decides and keeps what is missing: seldom anything, for it is kept from one hub to the next. */
export async function readJudgements(alongside: unknown, asked: Asked): Promise<Judged> {
  // What cannot be read, of another release, is as good as missing.
  const found = z.array(z.union([kept, missing])).parse(alongside);
  const ids = found.flatMap((one) => ('entries' in one ? [] : [one.id]));
  const decided = ids.length === 0 ? new Map<number, Kept>() : await decideNow(ids, asked);
  const comparisons = found.flatMap((one) => ('entries' in one ? [one] : (decided.get(one.id) ?? [])));
  return {
    compared: comparisons.map(({ options }) => options),
    judgements: comparisons.flatMap(({ options, entries }) =>
      entries.map(([about, kind, winners]) => ({ about, options, outcome: decodeDecision(kind, winners) })),
    ),
    verdicts: comparisons.map(({ options, verdict }) => ({
      about: null,
      options,
      outcome: decodeDecision(...verdict),
    })),
  };
}

async function decideNow(ids: readonly number[], { part, about }: Asked): Promise<Map<number, Kept>> {
  const { db } = await payloadInstance();
  const decided = await keepJudgements(db.drizzle, ids);
  return new Map(
    decided.map(({ id, judged }) => {
      const entries = judged[part].filter(([of]) => about === undefined || of === about);
      return [id, { id, options: judged.options, verdict: judged.verdict, entries }];
    }),
  );
}
