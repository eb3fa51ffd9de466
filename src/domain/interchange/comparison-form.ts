import { z } from 'zod';
import { mostOptions, mostRelated } from '../check-comparison';
import { outcomeKinds } from '../outcome';
import { heaviestWeight } from '../ranking';
import { isWebAddress } from '../safe-link';
import {
  instant,
  link,
  name,
  picture,
  prose,
  reference,
  references,
  shape,
  slug,
  text,
  yearWords,
} from './form-fields';

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
  verifiedAt: z
    .union([z.iso.date(), z.iso.datetime()], 'use a date such as 2026-11-23')
    .refine((value) => /^[12]/.test(value), yearWords)
    .nullish(),
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
  related: z.array(reference).max(mostRelated).nullish(),
  disclosure: prose('short'),
  authors: references,
  reviewedBy: reference.nullish(),
  publishedAt: instant,
  lastReviewedAt: instant,
  reviewDueAt: instant,
  meta: shape({ title: text(120), description: text(320), image: picture }).nullish(),
});

export type ComparisonForm = z.output<typeof comparisonForm>;
export type RowForm = NonNullable<ComparisonForm['rows']>[number];
export type CellForm = NonNullable<RowForm['cells']>[number];
export type OutcomeForm = NonNullable<RowForm['outcome']>;
