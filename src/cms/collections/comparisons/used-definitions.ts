import type { ComparisonDraft } from '../../../domain/comparison-draft';
import type { DefinitionCollection } from '../../../domain/definition-state';
import { parseCells } from '../../../domain/parse-cells';
import { idOf, idsOf, readDraft } from './read-draft';

export type UsedDefinitions = Readonly<Record<DefinitionCollection, readonly number[]>>;

/** Ids of everything a comparison is made of that lives in a collection of its own. */
export function usedDefinitions(data: Readonly<Record<string, unknown>>): UsedDefinitions {
  const draft = readDraft(data);
  const topic = idOf(data.topic);
  const winners = [draft.verdict, ...draft.rows, ...draft.recommendations].flatMap(
    ({ outcome }) => outcome.winners,
  );
  return {
    options: [
      ...draft.options.flatMap(({ option }) => option ?? []),
      ...winners,
      ...draft.rows.flatMap(cellOptions),
    ],
    criteria: draft.rows.flatMap(({ criterion }) => criterion ?? []),
    scenarios: draft.recommendations.flatMap(({ scenario }) => scenario ?? []),
    faqs: idsOf(data.faqs),
    topics: topic === null ? [] : [topic],
  };
}

/** Options that cells are about, compared or not: a message can name the one that is not. */
function cellOptions({ cells }: ComparisonDraft['rows'][number]): number[] {
  const parsed = parseCells(cells);
  return parsed.ok ? Object.keys(parsed.cells).map(Number) : [];
}
