import { checkComparison } from './check-comparison';
import type { ComparisonDraft, DraftNames } from './comparison-draft';
import { type DefinitionState, isWithdrawn, nameDefinition } from './definition-state';
import { adviseOnCells } from './readiness/advise-on-cells';
import { adviseOnDefinitions, definitionPath } from './readiness/advise-on-definitions';
import { adviseOnPresentation } from './readiness/advise-on-presentation';
import { adviseOnVerdict } from './readiness/advise-on-verdict';

/** A comparison on the desk with what only advice looks at. */
export interface ReadinessDraft extends ComparisonDraft {
  readonly intro: string;
  readonly search: { readonly title: string; readonly description: string };
  /** ISO 8601, or null where nobody said. */
  readonly reviewDueAt: string | null;
}

/** What only the database knows of it. */
export interface ReadinessFacts {
  readonly names: DraftNames;
  readonly definitions: readonly DefinitionState[];
  readonly pictures: readonly UsedPicture[];
  /** Why it may not be published yet although it is complete: the editorial rule, in words. */
  readonly refusal: string | null;
}

export interface UsedPicture {
  readonly path: string;
  /** Whose picture it is, in words: "The logo of Node.js". */
  readonly name: string;
  readonly alt: string;
}

/** `error`: publishing is refused by the server. `path` is the field to mend it at; empty when it is at none. */
export interface ReadinessNote {
  readonly severity: 'error' | 'advice';
  readonly path: string;
  readonly message: string;
}

/** What stands between a draft and its readers, and what an editor may want to mend first; `now` is an instant. */
export function checkReadiness(
  draft: ReadinessDraft,
  facts: ReadinessFacts,
  now: string,
): readonly ReadinessNote[] {
  return [
    ...listErrors(draft, facts),
    ...adviseOnVerdict(draft, facts.names),
    ...adviseOnCells(draft, facts.names, now),
    ...adviseOnPresentation(draft, facts.pictures, now),
    ...adviseOnDefinitions(draft, facts.definitions),
  ];
}

function listErrors(draft: ReadinessDraft, facts: ReadinessFacts): ReadinessNote[] {
  const problems = checkComparison(draft, facts.names).map(({ path, message }) => error(path, message));
  const withdrawn = facts.definitions
    .filter(isWithdrawn)
    .map((definition) =>
      error(
        definitionPath(draft, definition),
        `Publish ${nameDefinition(definition)} again, or remove it here: it was taken off the site.`,
      ),
    );
  return [...problems, ...withdrawn, ...(facts.refusal ? [error('', facts.refusal)] : [])];
}

function error(path: string, message: string): ReadinessNote {
  return { severity: 'error', path, message };
}
