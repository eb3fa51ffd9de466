// Made from docs/comparison.schema.json by json-schema-to-typescript; see docs/clients.md.

/**
 * A part of prose.
 */
export type Block =
  | {
      kind: 'paragraph';
      children: Inline[];
    }
  | {
      kind: 'heading';
      level: 2 | 3 | 4;
      children: Inline[];
    }
  | {
      kind: 'list';
      ordered: boolean;
      entries: ListEntry[];
    }
  | {
      kind: 'quote';
      children: Inline[];
    }
  | {
      kind: 'rule';
    }
  | {
      kind: 'image';
      image: Image;
    };
/**
 * A run of text, a link or a line break.
 */
export type Inline =
  | {
      kind: 'text';
      text: string;
      bold?: true;
      italic?: true;
      code?: true;
      strike?: true;
    }
  | {
      kind: 'link';
      href: string;
      children: Inline[];
    }
  | {
      kind: 'break';
    };
/**
 * What a row, a use case or the whole comparison comes to.
 */
export type Outcome =
  | {
      kind: 'win';
      /**
       * @minItems 1
       */
      winners: [number, ...number[]];
      qualifier?: string;
      label?: string;
    }
  | {
      kind: 'tie';
      label?: string;
    }
  | {
      kind: 'together';
      label?: string;
    }
  | {
      kind: 'depends';
      condition: string;
      label?: string;
    }
  | {
      kind: 'none';
      label?: string;
    }
  | {
      kind: 'unknown';
      label?: string;
    };

/**
 * One published comparison, whole.
 */
export interface ComparisonJson {
  $schema: string;
  version: 1;
  url: string;
  id: number;
  slug: string;
  title: string;
  topic: Topic | null;
  intro: Block[];
  options: Option[];
  verdict: {
    outcome: Outcome;
    text: Block[];
  } | null;
  rows: Row[];
  recommendations: Recommendation[];
  faqs: Faq[];
  related: ComparisonSummary[];
  callToAction: CallToAction | null;
  authors: Author[];
  reviewedBy: Author | null;
  disclosure: Block[];
  seo: {
    title: string;
    description: string;
    image: Image | null;
  };
  publishedAt: string;
  updatedAt: string;
  lastReviewedAt: string | null;
  reviewDueAt: string | null;
  changeLog: Publication[];
  verdictChange: {
    at: string;
    before: string;
    after: string;
  } | null;
  tally: Tally;
  ranking: RankedOption[];
}
/**
 * What a comparison is filed under.
 */
export interface Topic {
  id: number;
  slug: string;
  name: string;
  description: string;
}
/**
 * An entry of a list, and the lists within it.
 */
export interface ListEntry {
  children: Inline[];
  sublists: Block[];
}
/**
 * A picture. Width and height are pixels.
 */
export interface Image {
  url: string;
  alt: string;
  width: number;
  height: number;
  caption?: string;
}
/**
 * A thing compared.
 */
export interface Option {
  id: number;
  slug: string;
  name: string;
  summary: string;
  website: string | null;
  logo: Image | null;
  chooseWhen: string[];
}
/**
 * One criterion in a comparison.
 */
export interface Row {
  criterion: Criterion;
  weight: number;
  cells: {
    [k: string]: Cell;
  };
  outcome: Outcome;
  note: string;
}
/**
 * What options are judged on.
 */
export interface Criterion {
  id: number;
  slug: string;
  name: string;
  group: string;
  measures: string;
  howWeJudge: Block[];
}
/**
 * What is said of one option on one criterion.
 */
export interface Cell {
  text: string;
  score: number | null;
  note: string;
  sources: {
    url: string;
    title: string;
  }[];
  verifiedAt: string | null;
  toVerify: boolean;
}
/**
 * What is advised in a use case.
 */
export interface Recommendation {
  scenario: Scenario;
  outcome: Outcome;
  reasoning: Block[];
}
/**
 * A use case.
 */
export interface Scenario {
  id: number;
  slug: string;
  name: string;
  description: string;
}
/**
 * A question and its answer.
 */
export interface Faq {
  id: number;
  question: string;
  answer: Block[];
}
/**
 * A comparison as lists show it.
 */
export interface ComparisonSummary {
  id: number;
  slug: string;
  title: string;
  description: string;
  topic: Topic | null;
  options: {
    id: number;
    slug: string;
    name: string;
  }[];
  verdict: Outcome | null;
  publishedAt: string;
  updatedAt: string;
  lastReviewedAt: string | null;
}
/**
 * What readers are invited to do.
 */
export interface CallToAction {
  heading: string;
  text: Block[];
  action:
    | {
        kind: 'form';
      }
    | {
        kind: 'link';
        label: string;
        href: string;
      };
}
/**
 * Somebody who wrote or reviewed it.
 */
export interface Author {
  id: number;
  slug: string;
  name: string;
  role: string;
  bio: string;
}
/**
 * What publications of one day changed, in the words of the time.
 */
export interface Publication {
  at: string;
  changes: (
    | {
        of: 'verdict' | 'option' | 'criterion' | 'scenario';
        name: string;
        before: string | null;
        after: string | null;
      }
    | {
        of: 'evidence';
        name: string;
        options: string[];
      }
    | {
        of: 'review';
      }
  )[];
}
/**
 * How many criteria each option wins; what is left out is counted nowhere else.
 */
export interface Tally {
  wins: {
    option: number;
    wins: number;
  }[];
  ties: number;
  together: number;
  depends: number;
  counted: number;
  leftOut: {
    unknown: number;
    none: number;
  };
}
/**
 * Weighted mean of the scores of one option.
 */
export interface RankedOption {
  option: number;
  score: number | null;
  scoredOn: number;
  scorable: number;
  rank: number | null;
}
