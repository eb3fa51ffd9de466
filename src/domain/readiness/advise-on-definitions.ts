import type { ComparisonDraft } from '../comparison-draft';
import { type DefinitionState, goesOutToo, nameDefinition } from '../definition-state';
import type { ReadinessNote } from '../readiness';
import { advice } from './advice';

/** What readers will also see for the first time: it should be fit for them, too. */
export function adviseOnDefinitions(
  draft: ComparisonDraft,
  definitions: readonly DefinitionState[],
): ReadinessNote[] {
  return definitions
    .filter(goesOutToo)
    .map((definition) =>
      advice(
        definitionPath(draft, definition),
        `Will be published along with it: ${nameDefinition(definition)}.`,
      ),
    );
}

/** The first field that a definition is chosen in. */
export function definitionPath(draft: ComparisonDraft, { collection, id }: DefinitionState): string {
  switch (collection) {
    case 'options':
      return placeIn(
        'options',
        draft.options.findIndex(({ option }) => option === id),
        'option',
      );
    case 'criteria':
      return placeIn(
        'rows',
        draft.rows.findIndex(({ criterion }) => criterion === id),
        'criterion',
      );
    case 'scenarios':
      return placeIn(
        'recommendations',
        draft.recommendations.findIndex(({ scenario }) => scenario === id),
        'scenario',
      );
    case 'faqs':
      return 'faqs';
    case 'topics':
      return 'topic';
  }
}

function placeIn(array: string, index: number, field: string): string {
  return index === -1 ? array : `${array}.${index}.${field}`;
}
