import type { StoredProse } from './definitions';

/** A comparison as Payload's `create` takes it, the ids of its rows included. */
export interface NewComparison {
  readonly id: number;
  readonly title: string;
  readonly slug: string;
  readonly topic: number;
  readonly authors: number[];
  readonly reviewedBy: number | null;
  readonly intro: StoredProse;
  readonly disclosure: StoredProse | null;
  readonly options: NewOption[];
  readonly rows: NewRow[];
  readonly verdict: { readonly outcome: NewOutcome; readonly text: StoredProse };
  readonly recommendations: NewRecommendation[];
  readonly faqs: number[];
  readonly related: number[];
  readonly callToAction: {
    readonly heading: string | null;
    readonly text: StoredProse | null;
    readonly action: 'none' | 'form' | 'link';
    readonly label: string | null;
    readonly href: string | null;
  };
  readonly meta: { readonly title: string | null; readonly description: string | null };
  readonly publishedAt: string;
  readonly lastReviewedAt: string;
  readonly reviewDueAt: string;
}

export interface NewOption {
  readonly id: string;
  readonly option: number;
  readonly chooseWhen: { readonly id: string; readonly reason: string }[];
}

export interface NewRow {
  readonly id: string;
  readonly criterion: number;
  readonly weight: number;
  readonly cells: Readonly<Record<string, NewCell>>;
  readonly outcome: NewOutcome;
  readonly note: string | null;
}

export interface NewRecommendation {
  readonly id: string;
  readonly scenario: number;
  readonly outcome: NewOutcome;
  readonly reasoning: StoredProse;
}

export interface NewOutcome {
  readonly kind: 'win' | 'tie' | 'together' | 'depends' | 'none' | 'unknown' | null;
  readonly winners: number[];
  readonly qualifier: string | null;
  readonly condition: string | null;
  readonly label: string | null;
}

export interface NewCell {
  readonly text?: string;
  readonly score?: number;
  readonly note?: string;
  readonly sources?: { readonly url: string; readonly title: string }[];
  readonly verifiedAt?: string;
  readonly toVerify?: boolean;
}
