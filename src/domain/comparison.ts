import type { NotedPublication, VerdictChange } from './change-log/change-log';
import type { OptionId, Outcome } from './outcome';
import type { Image, RichText } from './rich-text';

/** An ISO 8601 instant in UTC, such as `2025-01-15T00:00:00.000Z`. */
export type Instant = string;

/** One structured comparison, complete: what pages, Markdown, JSON and CSV are rendered from. */
export interface Comparison {
  readonly id: number;
  readonly slug: string;
  readonly title: string;
  readonly topic: Topic | null;
  readonly intro: RichText;
  readonly options: readonly ComparedOption[];
  readonly verdict: Verdict | null;
  readonly rows: readonly Row[];
  readonly recommendations: readonly Recommendation[];
  readonly faqs: readonly Faq[];
  readonly related: readonly ComparisonSummary[];
  readonly callToAction: CallToAction | null;
  readonly authors: readonly Author[];
  readonly reviewedBy: Author | null;
  readonly disclosure: RichText;
  readonly seo: Seo;
  readonly publishedAt: Instant;
  readonly updatedAt: Instant;
  readonly lastReviewedAt: Instant | null;
  readonly reviewDueAt: Instant | null;
  /** What publications after the first one changed, one entry for each day, newest first. */
  readonly changeLog: readonly NotedPublication[];
  /** For readers who may remember another verdict; null when it did not change lately. */
  readonly verdictChange: VerdictChange | null;
}

export interface Topic {
  readonly id: number;
  readonly slug: string;
  readonly name: string;
  readonly description: string;
}

/** What an option is, whatever it is compared with. */
export interface OptionProfile {
  readonly id: OptionId;
  readonly slug: string;
  readonly name: string;
  /** One line on what it is; empty when nobody wrote one. */
  readonly summary: string;
  readonly website: string | null;
  readonly logo: Image | null;
}

export interface ComparedOption extends OptionProfile {
  /** Reasons to choose it, each a sentence without its final stop. */
  readonly chooseWhen: readonly string[];
}

export interface Criterion {
  readonly id: number;
  readonly slug: string;
  readonly name: string;
  readonly group: string;
  readonly measures: string;
  readonly howWeJudge: RichText;
}

export interface Row {
  readonly criterion: Criterion;
  /** How much the criterion counts, 0–5. */
  readonly weight: number;
  /** By option id. An option without an entry is unknown. */
  readonly cells: Readonly<Record<OptionId, Cell>>;
  readonly outcome: Outcome;
  readonly note: string;
}

export interface Cell {
  readonly text: string;
  /** 0–10; null where nobody scored it. */
  readonly score: number | null;
  readonly note: string;
  readonly sources: readonly Source[];
  readonly verifiedAt: Instant | null;
  /** An editor doubts it and wants it checked before the next review. */
  readonly toVerify: boolean;
}

export interface Source {
  readonly url: string;
  readonly title: string;
}

export interface Scenario {
  readonly id: number;
  readonly slug: string;
  readonly name: string;
  readonly description: string;
}

export interface Recommendation {
  readonly scenario: Scenario;
  readonly outcome: Outcome;
  readonly reasoning: RichText;
}

export interface Verdict {
  readonly outcome: Outcome;
  readonly text: RichText;
}

export interface Faq {
  readonly id: number;
  readonly question: string;
  readonly answer: RichText;
}

export interface CallToAction {
  readonly heading: string;
  readonly text: RichText;
  /** `form` shows the contact form on the page; `link` one button. */
  readonly action:
    | { readonly kind: 'form' }
    | { readonly kind: 'link'; readonly label: string; readonly href: string };
}

export interface Author {
  readonly id: number;
  readonly slug: string;
  readonly name: string;
  readonly role: string;
  readonly bio: string;
}

export interface Seo {
  readonly title: string;
  readonly description: string;
  readonly image: Image | null;
}

/** What a card in a list shows. */
export interface ComparisonSummary {
  readonly id: number;
  readonly slug: string;
  readonly title: string;
  readonly description: string;
  readonly topic: Topic | null;
  readonly options: readonly { readonly id: OptionId; readonly slug: string; readonly name: string }[];
  readonly verdict: Outcome | null;
  readonly publishedAt: Instant;
  readonly updatedAt: Instant;
  readonly lastReviewedAt: Instant | null;
}

/** A cell nobody filled in: shown as unknown, counted for nobody. */
export const missingCell: Cell = {
  text: '',
  score: null,
  note: '',
  sources: [],
  verifiedAt: null,
  toVerify: false,
};

export function cellOf(row: Row, option: OptionId): Cell {
  return row.cells[option] ?? missingCell;
}

export function isUnknown(cell: Cell): boolean {
  return cell.text === '' && cell.score === null;
}
