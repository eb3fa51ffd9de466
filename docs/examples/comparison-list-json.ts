// Made from docs/comparison-list.schema.json by json-schema-to-typescript; see docs/clients.md.

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
 * A page of the list of published comparisons.
 */
export interface ComparisonListJson {
  $schema: string;
  version: 1;
  comparisons: ListedComparison[];
  removed: RemovedComparison[];
  next: string | null;
  asOf: string;
}
/**
 * A comparison in a list.
 */
export interface ListedComparison {
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
  url: string;
  json: string;
  changedAt: string;
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
 * A comparison that is no longer published.
 */
export interface RemovedComparison {
  id: number;
  slug: string;
  removedAt: string;
}
