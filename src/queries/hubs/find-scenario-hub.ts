import type { ScenarioHub } from '../../domain/hubs';
import { standingsByOption } from '../../domain/standing';
import { parseRecommendation } from '../parse-comparison';
import { parseScenario } from '../parse-definitions';
import { parseSummary } from '../parse-summary';
import { readDefinitions } from '../read-definitions';
import { listFound } from '../reference';
import { findPublished } from './find-published';
import { listUses } from './list-uses';
import { type HubAddress, pick, placeInList } from './pick';
import { keptJudgements, readJudgements } from './read-judgements';

const recommendationsPerPage = 12;
const mostOptions = 24;

/** What is recommended in one use case, in every comparison that looks at it; null when there is no such page. */
export async function findScenarioHub({ slug, page }: HubAddress): Promise<ScenarioHub | null> {
  const stored = await findPublished('scenarios', slug);
  if (!stored) return null;
  const { id } = stored;
  const wanted = { collection: 'scenarios', id, page, perPage: recommendationsPerPage } as const;
  const asked = { part: 'scenarios', about: id } as const;
  const uses = await listUses(wanted, keptJudgements(asked));
  if (!uses) return null;
  const judged = await readJudgements(uses.alongside, asked);
  const options = standingsByOption(judged.judgements).slice(0, mostOptions);
  const shown = { recommendations: [{ scenario: id }], options: options.map(({ option }) => ({ option })) };
  const definitions = await readDefinitions([shown], { cards: uses.ids, scenario: id });
  return {
    ...placeInList(uses),
    scenario: parseScenario(stored),
    recommendations: listFound(uses.ids, definitions.cards).flatMap((card) => {
      const summary = parseSummary(card, definitions);
      const compared = summary.options.map((option) => option.id);
      const found = (card.recommendations ?? []).flatMap((entry) =>
        parseRecommendation(entry, compared, definitions),
      );
      return found.slice(0, 1).map(({ outcome, reasoning }) => ({ comparison: summary, outcome, reasoning }));
    }),
    counted: judged.compared.length,
    options: pick(options, 'option', definitions.options),
  };
}
