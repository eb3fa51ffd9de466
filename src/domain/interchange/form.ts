import { z } from 'zod';
import { mostOptions } from '../check-comparison';
import { outcomeKinds } from '../outcome';
import { heaviestWeight } from '../ranking';
import { isWebAddress, safeLink } from '../safe-link';
import { slugMaxLength, slugPattern } from '../slug';
import { compact } from './compact';
import { checkProse, type ProseKind } from './rich-text-form';

/**
 * The editors' interchange form: everything that somebody wrote, nothing that the database made. Documents are named by
 * slug, or by name where they have none. What is left out is empty. Order counts.
 */
export const formatName = 'verdict/comparisons';
export const formatVersion = 1;

const text = (most: number) => z.string().max(most).nullish();
const name = (most: number) =>
  z
    .string()
    .max(most)
    .refine((value) => value.trim() !== '', 'must not be empty');
const reference = z.string().min(1, 'names no document').max(300);
const references = z.array(reference).nullish();
const slug = z
  .string()
  .max(slugMaxLength)
  .regex(slugPattern, 'use lower-case letters, digits and single hyphens, such as nodejs-vs-python')
  .nullish();
const instant = z
  .union(
    [z.iso.date(), z.iso.datetime({ offset: true })],
    'use a date such as 2026-11-23 or 2026-11-23T08:00:00.000Z',
  )
  .transform((value) => new Date(value).toISOString())
  .nullish();

const picture = z
  .object({ filename: z.string().min(1).max(300), alt: z.string().nullish() })
  .transform(({ filename }) => ({ filename }))
  .nullish();

const prose = (kind: ProseKind) =>
  z
    .looseObject({
      root: z.looseObject({
        type: z.literal('root'),
        children: z.array(z.looseObject({ type: z.string(), version: z.number() })),
        direction: z.enum(['ltr', 'rtl']).nullable(),
        format: z.enum(['left', 'start', 'center', 'right', 'end', 'justify', '']),
        indent: z.number(),
        version: z.number(),
      }),
    })
    .superRefine((value, context) => {
      for (const { path, message } of checkProse(value, kind))
        context.addIssue({ code: 'custom', path: [...path], message });
    })
    .nullish();

const shape = <Fields extends z.ZodRawShape>(fields: Fields) => z.strictObject(fields).transform(compact);

const source = shape({
  url: z.string().max(2000).refine(isWebAddress, 'a source needs a web address (https://…)'),
  title: text(300),
});

const cell = shape({
  option: reference,
  text: text(2000),
  score: z.number().min(0).max(10).nullish(),
  note: text(2000),
  sources: z.array(source).max(20).nullish(),
  verifiedAt: z.union([z.iso.date(), z.iso.datetime()], 'use a date such as 2026-11-23').nullish(),
  toVerify: z.boolean().nullish(),
});

const outcome = shape({
  kind: z.enum(outcomeKinds).nullish(),
  winners: references,
  qualifier: text(120),
  condition: text(300),
  label: text(60),
}).nullish();

const row = shape({
  criterion: reference.nullish(),
  weight: z.number().min(0).max(heaviestWeight).default(1),
  cells: z.array(cell).nullish(),
  outcome,
  note: text(1000),
});

const link = z
  .string()
  .max(2000)
  .refine(
    (value) => value === '' || safeLink(value) !== null,
    'use a web address (https://…) or a path on this site (/about)',
  )
  .nullish();

export const comparisonForm = shape({
  slug,
  title: name(300),
  topic: reference.nullish(),
  intro: prose('short'),
  options: z
    .array(shape({ option: reference.nullish(), chooseWhen: z.array(z.string().max(400)).nullish() }))
    .max(mostOptions)
    .nullish(),
  rows: z.array(row).max(500).nullish(),
  verdict: shape({ outcome, text: prose('short') }).nullish(),
  recommendations: z
    .array(shape({ scenario: reference.nullish(), outcome, reasoning: prose('short') }))
    .max(500)
    .nullish(),
  faqs: references,
  callToAction: shape({
    heading: text(200),
    text: prose('short'),
    action: z.enum(['none', 'form', 'link']).nullish(),
    label: text(80),
    href: link,
  }).nullish(),
  related: references,
  disclosure: prose('short'),
  authors: references,
  reviewedBy: reference.nullish(),
  publishedAt: instant,
  lastReviewedAt: instant,
  reviewDueAt: instant,
  meta: shape({ title: text(120), description: text(320), image: picture }).nullish(),
});

export const definitionForms = {
  topics: shape({ slug, name: name(120), description: text(600) }),
  options: shape({
    slug,
    name: name(300),
    summary: text(300),
    website: z
      .string()
      .max(2000)
      .refine(
        (value) => value === '' || (/^https?:\/\/\S+$/i.test(value) && isWebAddress(value)),
        'use a web address that begins with https://',
      )
      .nullish(),
    logo: picture,
    description: prose('full'),
  }),
  criteria: shape({
    slug,
    name: name(300),
    group: text(120),
    measures: text(600),
    howWeJudge: prose('short'),
  }),
  scenarios: shape({ slug, name: name(300), description: text(1000) }),
  faqs: shape({ question: name(300), answer: prose('short') }),
};

/** Definitions before the comparisons that are made of them: the order in which they are written. */
export const interchangeCollections = [
  'topics',
  'options',
  'criteria',
  'scenarios',
  'faqs',
  'comparisons',
] as const;
export type InterchangeCollection = (typeof interchangeCollections)[number];

export const formOf = { ...definitionForms, comparisons: comparisonForm };

export const interchangeForm = z.strictObject({
  $schema: z.string().optional(),
  format: z.literal(formatName),
  version: z.literal(formatVersion),
  comparisons: z.array(comparisonForm).optional(),
  options: z.array(definitionForms.options).optional(),
  criteria: z.array(definitionForms.criteria).optional(),
  scenarios: z.array(definitionForms.scenarios).optional(),
  faqs: z.array(definitionForms.faqs).optional(),
  topics: z.array(definitionForms.topics).optional(),
});

export type ComparisonForm = z.output<typeof comparisonForm>;
export type RowForm = NonNullable<ComparisonForm['rows']>[number];
export type CellForm = NonNullable<RowForm['cells']>[number];
export type OutcomeForm = NonNullable<RowForm['outcome']>;
export type TopicForm = z.output<typeof definitionForms.topics>;
export type OptionForm = z.output<typeof definitionForms.options>;
export type CriterionForm = z.output<typeof definitionForms.criteria>;
export type ScenarioForm = z.output<typeof definitionForms.scenarios>;
export type FaqForm = z.output<typeof definitionForms.faqs>;

export interface FormByCollection {
  readonly comparisons: ComparisonForm;
  readonly options: OptionForm;
  readonly criteria: CriterionForm;
  readonly scenarios: ScenarioForm;
  readonly faqs: FaqForm;
  readonly topics: TopicForm;
}
export type Form = FormByCollection[InterchangeCollection];

/** JSON Schema (2020-12) of a file, for editors with completion and for other programs. */
export function interchangeJsonSchema(): object {
  return {
    title: 'Comparisons of Verdict, version 1',
    description: 'See docs/interchange.md.',
    ...z.toJSONSchema(interchangeForm, { io: 'input' }),
  };
}
