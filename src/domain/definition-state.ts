import type { DraftNames } from './comparison-draft';

export const definitionCollections = ['options', 'criteria', 'scenarios', 'faqs', 'topics'] as const;
export type DefinitionCollection = (typeof definitionCollections)[number];

/** A shared definition as publishing sees it: only what never was public goes out along with a comparison. */
export interface DefinitionState {
  readonly collection: DefinitionCollection;
  readonly id: number;
  readonly name: string;
  readonly isPublished: boolean;
  readonly wasPublished: boolean;
}

const singular: Record<DefinitionCollection, string> = {
  options: 'option',
  criteria: 'criterion',
  scenarios: 'scenario',
  faqs: 'question',
  topics: 'topic',
};

/** Taken off the site by somebody: not put back behind their back. */
export function isWithdrawn({ isPublished, wasPublished }: DefinitionState): boolean {
  return !isPublished && wasPublished;
}

export function goesOutToo({ isPublished, wasPublished }: DefinitionState): boolean {
  return !isPublished && !wasPublished;
}

/** "the criterion “Speed”" */
export function nameDefinition({ collection, name }: Pick<DefinitionState, 'collection' | 'name'>): string {
  return `the ${singular[collection]} “${name || 'without a name'}”`;
}

export function draftNames(definitions: readonly DefinitionState[]): DraftNames {
  const named = (collection: DefinitionCollection) =>
    new Map(definitions.filter((row) => row.collection === collection).map(({ id, name }) => [id, name]));
  return { options: named('options'), criteria: named('criteria'), scenarios: named('scenarios') };
}
