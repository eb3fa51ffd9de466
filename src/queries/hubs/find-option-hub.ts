import type { OptionHub } from '../../domain/hubs';
import { parseRichText } from '../../domain/parse-rich-text';
import { countStanding, rankAlternatives, standingsByCriterion } from '../../domain/standing';
import type { Option } from '../../payload-types';
import { parseOption } from '../parse-definitions';
import { isMedia, parseImage } from '../parse-image';
import { parseSummary } from '../parse-summary';
import { readDefinitions } from '../read-definitions';
import { listFound } from '../reference';
import { findPublished } from './find-published';
import { listUses } from './list-uses';
import { type HubAddress, pick, placeInList } from './pick';
import { keptJudgements, readJudgements } from './read-judgements';

const comparisonsPerPage = 24;
const mostCriteria = 40;
const mostAlternatives = 24;
const asked = { part: 'rows' } as const;

/** Everything published about an option; null when there is no such page. */
export async function findOptionHub({ slug, page }: HubAddress): Promise<OptionHub | null> {
  const stored = await findPublished('options', slug, 1);
  if (!stored) return null;
  const { id } = stored;
  const wanted = { collection: 'options', id, page, perPage: comparisonsPerPage } as const;
  const uses = await listUses(wanted, keptJudgements(asked));
  if (!uses) return null;
  const judged = await readJudgements(uses.alongside, asked);
  const criteria = standingsByCriterion(id, judged.judgements).slice(0, mostCriteria);
  const alternatives = rankAlternatives(id, judged.compared).slice(0, mostAlternatives);
  const numbered = {
    rows: criteria.map(({ criterion }) => ({ criterion })),
    options: alternatives.map(({ option }) => ({ option })),
  };
  const definitions = await readDefinitions([numbered], { cards: uses.ids });
  return {
    ...placeInList(uses),
    option: parseOptionProfile(stored),
    comparisons: listFound(uses.ids, definitions.cards).map((card) => parseSummary(card, definitions)),
    counted: judged.compared.length,
    overall: countStanding(id, judged.verdicts),
    criteria: pick(criteria, 'criterion', definitions.criteria),
    alternatives: pick(alternatives, 'option', definitions.options),
  };
}

function parseOptionProfile(stored: Option): OptionHub['option'] {
  const logo = isMedia(stored.logo) ? stored.logo : null;
  const description = parseRichText(stored.description, (upload) =>
    isMedia(upload) ? parseImage(upload) : null,
  );
  return { ...parseOption({ ...stored, logo }), description };
}
