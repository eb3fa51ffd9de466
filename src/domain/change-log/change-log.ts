import type { Cell, Instant } from '../comparison';
import type { OptionId, Outcome } from '../outcome';

/** What a comparison came to when it was published, with the names of then. */
export interface Judgements {
  readonly options: readonly { readonly id: OptionId; readonly name: string }[];
  readonly verdict: { readonly outcome: Outcome } | null;
  readonly rows: readonly {
    readonly criterion: { readonly id: number; readonly name: string };
    readonly outcome: Outcome;
    readonly cells: Readonly<Record<OptionId, Cell>>;
  }[];
  readonly recommendations: readonly {
    readonly scenario: { readonly id: number; readonly name: string };
    readonly outcome: Outcome;
  }[];
}

/**
 * One thing that readers were told differently from then on. Outcomes are in words, with the names that options had at
 * the time: a log is not rewritten. `before` is null for what came in, `after` for what was taken out.
 */
export type NotedChange =
  | {
      readonly of: 'verdict' | 'option' | 'criterion' | 'scenario';
      /** Empty for the verdict. */
      readonly name: string;
      readonly before: string | null;
      readonly after: string | null;
    }
  /** Other words, scores, notes or sources in the cells of a criterion, for these options. */
  | { readonly of: 'evidence'; readonly name: string; readonly options: readonly string[] }
  /** Somebody looked at the facts and had nothing to change. */
  | { readonly of: 'review' };

/** What one publication changed. */
export interface NotedPublication {
  readonly at: Instant;
  readonly changes: readonly NotedChange[];
}

/** The verdict said something else before. */
export interface VerdictChange {
  readonly at: Instant;
  readonly before: string;
  readonly after: string;
}
