import { z } from 'zod';
import { mostOptions } from '../../domain/check-comparison';
import { storedCell } from '../../domain/parse-cells';
import { heaviestWeight } from '../../domain/ranking';
import { slugMaxLength, slugPattern } from '../../domain/slug';

const slug = z.string().regex(slugPattern, 'is no slug').max(slugMaxLength);
const words = z.string().trim().min(1, 'is empty');
const shortProse = words.refine(
  (text) => !/^#/m.test(text),
  'may not have headings: it is part of a larger text',
);
const label = words.max(60).optional();

/** What fits into a search result. */
export const seoTitleLength = 60;
export const seoDescriptionLength = 155;

const seo = z.strictObject({
  title: words.max(seoTitleLength),
  description: words.max(seoDescriptionLength),
});
const link = z.strictObject({ label: words, href: z.string().startsWith('/') });

const outcome = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('win'),
    winners: z.array(slug).min(1),
    qualifier: words.max(120).optional(),
    label,
  }),
  z.strictObject({ kind: z.literal('depends'), condition: words.max(300), label }),
  z.strictObject({ kind: z.enum(['tie', 'together', 'none', 'unknown']), label }),
]);

const row = z.strictObject({
  criterion: slug,
  weight: z.number().min(0).max(heaviestWeight).default(1),
  outcome: outcome.nullable(),
  note: words.optional(),
  cells: z.record(slug, storedCell),
});

const comparison = z.strictObject({
  title: words,
  slug,
  topic: slug,
  intro: shortProse,
  options: z
    .array(z.strictObject({ option: slug, chooseWhen: z.array(words.max(400)) }))
    .min(2)
    .max(mostOptions),
  verdict: z.strictObject({ outcome, text: shortProse }).nullable(),
  rows: z.array(row),
  recommendations: z.array(z.strictObject({ scenario: slug, outcome, reasoning: shortProse })),
  faqs: z.array(slug),
  related: z.array(slug),
  callToAction: z.strictObject({ heading: words, text: shortProse, action: z.literal('form') }).nullable(),
  publishedAt: z.iso.date(),
  lastReviewedAt: z.iso.date(),
  reviewDueAt: z.iso.date(),
  disclosure: shortProse,
  seo,
});

const definition = { name: words, slug };

export const sampleSchemas = {
  topics: z.array(z.strictObject({ ...definition, description: words })),
  options: z.array(
    z.strictObject({
      ...definition,
      summary: words,
      website: z.url({ protocol: /^https$/ }),
      description: words,
    }),
  ),
  criteria: z.array(z.strictObject({ ...definition, group: words, measures: words, howWeJudge: shortProse })),
  scenarios: z.array(z.strictObject({ ...definition, description: words })),
  faqs: z.array(z.strictObject({ key: slug, question: words, answer: shortProse })),
  pages: z.array(z.strictObject({ title: words, slug, body: words, seo })),
  comparison,
  site: z.strictObject({
    name: words,
    tagline: words,
    description: words,
    publisherName: words,
    standards: z.strictObject({ methodology: words, disclosure: words }),
    navigation: z.array(link),
    footer: z.strictObject({ text: words, links: z.array(link) }),
  }),
};

export type SampleOutcome = z.infer<typeof outcome>;
export type SampleComparison = z.infer<typeof comparison>;

/** The sample content as its files hold it: slugs and keys stand for the documents they name, prose is Markdown. */
export interface Sample {
  readonly topics: z.infer<typeof sampleSchemas.topics>;
  readonly options: z.infer<typeof sampleSchemas.options>;
  readonly criteria: z.infer<typeof sampleSchemas.criteria>;
  readonly scenarios: z.infer<typeof sampleSchemas.scenarios>;
  readonly faqs: z.infer<typeof sampleSchemas.faqs>;
  readonly pages: z.infer<typeof sampleSchemas.pages>;
  readonly comparisons: readonly SampleComparison[];
  readonly site: z.infer<typeof sampleSchemas.site>;
}
