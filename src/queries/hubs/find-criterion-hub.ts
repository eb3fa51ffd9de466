import type { CriterionHub } from '../../domain/hubs';
import { standingsByOption } from '../../domain/standing';
import { parseRow } from '../parse-comparison';
import { parseCriterion } from '../parse-definitions';
import { parseSummary } from '../parse-summary';
import { readDefinitions } from '../read-definitions';
import { listFound } from '../reference';
import { findPublished } from './find-published';
import { listUses } from './list-uses';
import { type HubAddress, pick, placeInList } from './pick';
import { keptJudgements, readJudgements } from './read-judgements';

const judgementsPerPage = 12;
const mostOptions = 24;

/** What a criterion means and who wins it where; null when there is no such page. */
export async function findCriterionHub({ slug, page }: HubAddress): Promise<CriterionHub | null> {
  const stored = await findPublished('criteria', slug);
  if (!stored) return null;
  const { id } = stored;
  const wanted = { collection: 'criteria', id, page, perPage: judgementsPerPage } as const;
  const asked = { part: 'rows', about: id } as const;
  const uses = await listUses(wanted, keptJudgements(asked));
  if (!uses) return null;
  const judged = await readJudgements(uses.alongside, asked);
  const options = standingsByOption(judged.judgements).slice(0, mostOptions);
  const shown = { rows: [{ criterion: id }], options: options.map(({ option }) => ({ option })) };
  const definitions = await readDefinitions([shown], { cards: uses.ids, criterion: id });
  return {
    ...placeInList(uses),
    criterion: parseCriterion(stored),
    judgements: listFound(uses.ids, definitions.cards).flatMap((card) => {
      const summary = parseSummary(card, definitions);
      const compared = summary.options.map((option) => option.id);
      const rows = (card.rows ?? []).flatMap((row) => parseRow(row, compared, definitions));
      return rows.slice(0, 1).map((row) => ({ comparison: summary, row }));
    }),
    counted: judged.compared.length,
    options: pick(options, 'option', definitions.options),
  };
}
