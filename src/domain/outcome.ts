/** Identifies an option in every comparison, API answer and export. Never reused. */
export type OptionId = number;

/**
 * What a row, a scenario or the whole comparison comes to.
 * `unknown` and `none` take no part in any tally; `label` replaces the computed words ("Both").
 */
export type Outcome = OutcomeKind & { readonly label?: string };

type OutcomeKind =
  | { readonly kind: 'win'; readonly winners: readonly OptionId[]; readonly qualifier?: string }
  | { readonly kind: 'tie' }
  | { readonly kind: 'together' }
  | { readonly kind: 'depends'; readonly condition: string }
  | { readonly kind: 'none' }
  | { readonly kind: 'unknown' };

export const outcomeKinds = ['win', 'tie', 'together', 'depends', 'none', 'unknown'] as const;

export const unknownOutcome: Outcome = { kind: 'unknown' };

/** An outcome as far as it is counted: without its words. */
export type Decision =
  | Pick<Extract<OutcomeKind, { kind: 'win' }>, 'kind' | 'winners'>
  | { readonly kind: Exclude<OutcomeKind['kind'], 'win'> };

/** True only for a winner: a tie, "use both" and "it depends" single nobody out. */
export function isWonBy(outcome: Decision, option: OptionId): boolean {
  return outcome.kind === 'win' && outcome.winners.includes(option);
}
