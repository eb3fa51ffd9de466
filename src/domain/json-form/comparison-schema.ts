import { z } from 'zod';
import type { NotedPublication } from '../change-log/change-log';
import type {
  Author,
  CallToAction,
  Cell,
  ComparedOption,
  Comparison,
  ComparisonSummary,
  Criterion,
  Faq,
  Recommendation,
  Row,
  Scenario,
  Topic,
} from '../comparison';
import type { Outcome } from '../outcome';
import type { RankedOption } from '../ranking';
import type { Tally } from '../tally';
import { named } from './named';
import { imageSchema, proseSchema } from './prose-schema';

const id = z.int().min(1).describe('Stays the same whatever else changes, and is never given to another.');
const slug = z.string().describe('Last part of its address. Changes where an editor changes it.');
const instant = z.iso.datetime();
const perOption = z.int().describe('The id of an option.');

const label = z.string().exactOptional().describe('Replaces the words that the kind would be told in.');
export const outcomeSchema: z.ZodType<Outcome> = named(
  'Outcome',
  'What a row, a use case or the whole comparison comes to.',
  z.discriminatedUnion('kind', [
    z.object({
      kind: z.literal('win'),
      winners: z.array(perOption).min(1),
      qualifier: z.string().exactOptional(),
      label,
    }),
    z.object({ kind: z.literal('tie'), label }),
    z.object({ kind: z.literal('together').describe('Use both.'), label }),
    z.object({ kind: z.literal('depends'), condition: z.string(), label }),
    z.object({ kind: z.literal('none').describe('A fact that nobody can win.'), label }),
    z.object({ kind: z.literal('unknown'), label }),
  ]),
);

const topic: z.ZodType<Topic> = named(
  'Topic',
  'What a comparison is filed under.',
  z.object({ id, slug, name: z.string(), description: z.string() }),
);

const option: z.ZodType<ComparedOption> = named(
  'Option',
  'A thing compared.',
  z.object({
    id,
    slug,
    name: z.string(),
    summary: z.string(),
    website: z.string().nullable(),
    logo: imageSchema.nullable(),
    chooseWhen: z.array(z.string()).describe('Reasons to choose it.'),
  }),
);

const criterion: z.ZodType<Criterion> = named(
  'Criterion',
  'What options are judged on.',
  z.object({
    id,
    slug,
    name: z.string(),
    group: z.string(),
    measures: z.string(),
    howWeJudge: proseSchema,
  }),
);

const cell: z.ZodType<Cell> = named(
  'Cell',
  'What is said of one option on one criterion.',
  z.object({
    text: z.string(),
    score: z.number().min(0).max(10).nullable().describe('0 to 10; null where nobody scored it.'),
    note: z.string(),
    sources: z.array(z.object({ url: z.string(), title: z.string() })),
    verifiedAt: z.string().nullable().describe('When somebody last checked it: a day or an instant.'),
    toVerify: z.boolean().describe('An editor doubts it and wants it checked.'),
  }),
);

const row: z.ZodType<Omit<Row, 'cells'> & { readonly cells: Readonly<Record<string, Cell>> }> = named(
  'Row',
  'One criterion in a comparison.',
  z.object({
    criterion,
    weight: z.number().min(0).max(5).describe('How much it counts.'),
    cells: z
      .record(z.string().regex(/^[1-9]\d*$/), cell)
      .describe('By option id. An option without an entry is unknown.'),
    outcome: outcomeSchema,
    note: z.string(),
  }),
);

const scenario: z.ZodType<Scenario> = named(
  'Scenario',
  'A use case.',
  z.object({ id, slug, name: z.string(), description: z.string() }),
);

const recommendation: z.ZodType<Recommendation> = named(
  'Recommendation',
  'What is advised in a use case.',
  z.object({ scenario, outcome: outcomeSchema, reasoning: proseSchema }),
);

const faq: z.ZodType<Faq> = named(
  'Faq',
  'A question and its answer.',
  z.object({ id, question: z.string(), answer: proseSchema }),
);

const author: z.ZodType<Author> = named(
  'Author',
  'Somebody who wrote or reviewed it.',
  z.object({ id, slug: z.string(), name: z.string(), role: z.string(), bio: z.string() }),
);

const callToAction: z.ZodType<CallToAction> = named(
  'CallToAction',
  'What readers are invited to do.',
  z.object({
    heading: z.string(),
    text: proseSchema,
    action: z.discriminatedUnion('kind', [
      z.object({ kind: z.literal('form') }),
      z.object({ kind: z.literal('link'), label: z.string(), href: z.string() }),
    ]),
  }),
);

const steps = { before: z.string().nullable(), after: z.string().nullable() };
const publication: z.ZodType<NotedPublication> = named(
  'Publication',
  'What publications of one day changed, in the words of the time.',
  z.object({
    at: instant,
    changes: z.array(
      z.discriminatedUnion('of', [
        z.object({ of: z.enum(['verdict', 'option', 'criterion', 'scenario']), name: z.string(), ...steps }),
        z.object({ of: z.literal('evidence'), name: z.string(), options: z.array(z.string()) }),
        z.object({ of: z.literal('review') }),
      ]),
    ),
  }),
);

const tally: z.ZodType<Tally> = named(
  'Tally',
  'How many criteria each option wins; what is left out is counted nowhere else.',
  z.object({
    wins: z.array(z.object({ option: perOption, wins: z.int() })),
    ties: z.int(),
    together: z.int(),
    depends: z.int(),
    counted: z.int(),
    leftOut: z.object({ unknown: z.int(), none: z.int() }),
  }),
);

const ranked: z.ZodType<RankedOption> = named(
  'RankedOption',
  'Weighted mean of the scores of one option.',
  z.object({
    option: perOption,
    score: z.number().nullable().describe('0 to 10; null without a score.'),
    scoredOn: z.int(),
    scorable: z.int(),
    rank: z.int().nullable().describe('1 is best; equal scores share a rank; null without a score.'),
  }),
);

const summaryFields = {
  id,
  slug,
  title: z.string(),
  description: z.string(),
  topic: topic.nullable(),
  options: z.array(z.object({ id, slug, name: z.string() })),
  verdict: outcomeSchema.nullable(),
  publishedAt: instant,
  updatedAt: instant,
  lastReviewedAt: instant.nullable(),
};

export const summarySchema: z.ZodType<ComparisonSummary> = named(
  'ComparisonSummary',
  'A comparison as lists show it.',
  z.object(summaryFields),
);

/** The domain's own shape: what a page is rendered from. */
export const comparisonFields = {
  id,
  slug,
  title: z.string(),
  topic: topic.nullable(),
  intro: proseSchema,
  options: z.array(option),
  verdict: z.object({ outcome: outcomeSchema, text: proseSchema }).nullable(),
  rows: z.array(row),
  recommendations: z.array(recommendation),
  faqs: z.array(faq),
  related: z.array(summarySchema),
  callToAction: callToAction.nullable(),
  authors: z.array(author),
  reviewedBy: author.nullable(),
  disclosure: proseSchema,
  seo: z.object({ title: z.string(), description: z.string(), image: imageSchema.nullable() }),
  publishedAt: instant,
  updatedAt: instant,
  lastReviewedAt: instant.nullable(),
  reviewDueAt: instant.nullable(),
  changeLog: z.array(publication).describe('Newest first.'),
  verdictChange: z
    .object({ at: instant, before: z.string(), after: z.string() })
    .nullable()
    .describe('Where the verdict changed within the last 90 days.'),
} satisfies Record<keyof Comparison, z.ZodType>;

export const sums = {
  tally: tally.describe('Computed from the rows.'),
  ranking: z.array(ranked).describe('Computed from weights and scores, the best first.'),
};

export const listedFields = {
  ...summaryFields,
  url: z.url().describe('Its page.'),
  json: z.url().describe('All of it.'),
  changedAt: instant.describe('When anything that its JSON holds last changed, definitions included.'),
};
