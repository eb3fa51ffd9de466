import { z } from 'zod';
import { type ComparisonForm, comparisonForm } from './comparison-form';
import {
  type CriterionForm,
  definitionForms,
  type FaqForm,
  type OptionForm,
  type ScenarioForm,
  type TopicForm,
} from './definition-forms';

export type { CellForm, ComparisonForm, OutcomeForm, RowForm } from './comparison-form';
export type { CriterionForm, FaqForm, OptionForm, ScenarioForm, TopicForm } from './definition-forms';

/**
 * The editors' interchange form: everything that somebody wrote, nothing that the database made. Documents are named by
 * slug, or by name where they have none. What is left out is empty. Order counts.
 */
export const formatName = 'verdict/comparisons';
export const formatVersion = 1;

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
