import { z } from 'zod';
import { isWebAddress } from '../safe-link';
import { name, picture, prose, shape, slug, text } from './form-fields';

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

export type TopicForm = z.output<typeof definitionForms.topics>;
export type OptionForm = z.output<typeof definitionForms.options>;
export type CriterionForm = z.output<typeof definitionForms.criteria>;
export type ScenarioForm = z.output<typeof definitionForms.scenarios>;
export type FaqForm = z.output<typeof definitionForms.faqs>;
