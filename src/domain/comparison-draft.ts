import type { OptionId } from './outcome';

/** A comparison as an editor has it on the desk: anything may be missing, nothing is checked yet. */
export interface ComparisonDraft {
  readonly title: string;
  readonly hasIntro: boolean;
  readonly options: readonly { readonly option: OptionId | null; readonly reasons: number }[];
  readonly verdict: { readonly outcome: DraftOutcome; readonly hasText: boolean };
  readonly rows: readonly DraftRow[];
  readonly recommendations: readonly { readonly scenario: number | null; readonly outcome: DraftOutcome }[];
  readonly faqs: number;
}

export interface DraftRow {
  readonly criterion: number | null;
  readonly weight: number | null;
  readonly outcome: DraftOutcome;
  /** As stored: checked by `parseCells`. */
  readonly cells: unknown;
}

export interface DraftOutcome {
  readonly kind: string | null;
  readonly winners: readonly OptionId[];
  readonly condition: string;
}

/** Names for messages; an id without a name is one that does not exist. */
export interface DraftNames {
  readonly options: ReadonlyMap<number, string>;
  readonly criteria: ReadonlyMap<number, string>;
  readonly scenarios: ReadonlyMap<number, string>;
}

/**
 * `malformed` can never be stored. `incomplete` may be saved as a draft and is refused on publishing.
 * `path` is the field in the editor's form, such as `rows.2.outcome.winners`.
 */
export interface Problem {
  readonly severity: 'malformed' | 'incomplete';
  readonly path: string;
  readonly message: string;
}
