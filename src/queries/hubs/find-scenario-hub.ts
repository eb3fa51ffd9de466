import type { ScenarioHub } from '../../domain/hubs';
import { standingsByOption } from '../../domain/standing';
import { parseRecommendation } from '../parse-comparison';
import { parseScenario } from '../parse-definitions';
import { parseSummary } from '../parse-summary';
import { readDefinitions } from '../read-definitions';
import { idOf } from '../reference';
import { findPublished } from './find-published';
import { listUses } from './list-uses';
import { type HubAddress, pick, placeInList } from './pick';
import { readComparisons } from './read-comparisons';
import { readScenarioJudgements } from './read-judgements';

const recommendationsPerPage = 12;
const mostOptions = 24;

/** What is recommended in one use case, in every comparison that looks at it; null when there is no such page. */
export async function findScenarioHub({ slug, page }: HubAddress): Promise<ScenarioHub | null> {
  const stored = await findPublished('scenarios', slug);
  if (!stored) return null;
  const { id } = stored;
  const uses = await listUses({ collection: 'scenarios', id, page, perPage: recommendationsPerPage });
  if (!uses) return null;
  const [whole, judged] = await Promise.all([
    readComparisons(uses.ids, { recommendations: true }),
    readScenarioJudgements(id),
  ]);
  const comparisons = whole.map(({ recommendations, ...comparison }) => ({
    ...comparison,
    recommendations: recommendations?.filter(({ scenario }) => idOf(scenario) === id) ?? [],
  }));
  const options = standingsByOption(judged.judgements).slice(0, mostOptions);
  const definitions = await readDefinitions([
    ...comparisons,
    { options: options.map(({ option }) => ({ option })) },
  ]);
  return {
    ...placeInList(uses),
    scenario: parseScenario(stored),
    recommendations: comparisons.flatMap((comparison) => {
      const summary = parseSummary(comparison, definitions);
      const compared = summary.options.map((option) => option.id);
      const found = comparison.recommendations.flatMap((entry) =>
        parseRecommendation(entry, compared, definitions),
      );
      return found.slice(0, 1).map(({ outcome, reasoning }) => ({ comparison: summary, outcome, reasoning }));
    }),
    counted: judged.compared.length,
    options: pick(options, 'option', definitions.options),
  };
}
