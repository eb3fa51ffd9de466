import type { CriterionHub } from '../../domain/hubs';
import { standingsByOption } from '../../domain/standing';
import { parseRow } from '../parse-comparison';
import { parseCriterion } from '../parse-definitions';
import { parseSummary } from '../parse-summary';
import { readDefinitions } from '../read-definitions';
import { idOf } from '../reference';
import { findPublished } from './find-published';
import { listUses } from './list-uses';
import { type HubAddress, pick, placeInList } from './pick';
import { readComparisons } from './read-comparisons';
import { readCriterionJudgements } from './read-judgements';

const judgementsPerPage = 12;
const mostOptions = 24;

/** What a criterion means and who wins it where; null when there is no such page. */
export async function findCriterionHub({ slug, page }: HubAddress): Promise<CriterionHub | null> {
  const stored = await findPublished('criteria', slug);
  if (!stored) return null;
  const { id } = stored;
  const uses = await listUses({ collection: 'criteria', id, page, perPage: judgementsPerPage });
  if (!uses) return null;
  const [whole, judged] = await Promise.all([
    readComparisons(uses.ids, { rows: true }),
    readCriterionJudgements(id),
  ]);
  const comparisons = whole.map(({ rows, ...comparison }) => ({
    ...comparison,
    rows: rows?.filter(({ criterion }) => idOf(criterion) === id) ?? [],
  }));
  const options = standingsByOption(judged.judgements).slice(0, mostOptions);
  const definitions = await readDefinitions([
    ...comparisons,
    { options: options.map(({ option }) => ({ option })) },
  ]);
  return {
    ...placeInList(uses),
    criterion: parseCriterion(stored),
    judgements: comparisons.flatMap((comparison) => {
      const summary = parseSummary(comparison, definitions);
      const compared = summary.options.map((option) => option.id);
      const rows = comparison.rows.flatMap((row) => parseRow(row, compared, definitions));
      return rows.slice(0, 1).map((row) => ({ comparison: summary, row }));
    }),
    counted: judged.compared.length,
    options: pick(options, 'option', definitions.options),
  };
}
