import type { Author, ComparisonSummary, Criterion, OptionProfile, Row, Scenario } from './comparison';
import type { OptionId, Outcome } from './outcome';
import type { RichText } from './rich-text';
import type { Standing } from './standing';

/** A page of a list. `page` starts at 1, `pages` is at least 1, `total` counts what all pages hold together. */
export interface PageOfList {
  readonly page: number;
  readonly pages: number;
  readonly total: number;
}

export interface NamedDefinition {
  readonly id: number;
  readonly slug: string;
  readonly name: string;
}

/** Everything the published comparisons say of one option. */
export interface OptionHub extends PageOfList {
  readonly option: OptionProfile & { readonly description: RichText };
  readonly comparisons: readonly ComparisonSummary[];
  /** How many comparisons, the newest, the numbers below are counted over. */
  readonly counted: number;
  readonly overall: Standing;
  readonly criteria: readonly CriterionStanding[];
  readonly alternatives: readonly Alternative[];
}

export interface CriterionStanding {
  readonly criterion: NamedDefinition;
  readonly standing: Standing;
}

/** Another option, and in how many comparisons it stands beside this one. */
export interface Alternative {
  readonly option: NamedDefinition;
  readonly shared: number;
}

/** What a criterion means, and who wins it where. */
export interface CriterionHub extends PageOfList {
  readonly criterion: Criterion;
  readonly judgements: readonly { readonly comparison: ComparisonSummary; readonly row: Row }[];
  readonly counted: number;
  readonly options: readonly OptionStanding[];
}

/** What is recommended in one use case, comparison by comparison. */
export interface ScenarioHub extends PageOfList {
  readonly scenario: Scenario;
  readonly recommendations: readonly {
    readonly comparison: ComparisonSummary;
    readonly outcome: Outcome;
    readonly reasoning: RichText;
  }[];
  readonly counted: number;
  readonly options: readonly OptionStanding[];
}

export interface OptionStanding {
  readonly option: NamedDefinition & { readonly id: OptionId };
  readonly standing: Standing;
}

/** What one person wrote or reviewed. */
export interface AuthorHub extends PageOfList {
  readonly author: Author;
  readonly comparisons: readonly ComparisonSummary[];
}
