import fc from 'fast-check';
import { comparisonFields } from './comparison';
import { fullProse, shortProse } from './prose';
import { longText, names, words } from './words';

interface Parts {
  readonly picture: string;
  readonly person: string;
}

/** With a slug any name will do, also one that another has; without one the name is what tells it from others. */
const documents = (noun: string, { least, most }: { least: number; most: number }) =>
  fc
    .array(fc.tuple(names, fc.boolean()), { minLength: least, maxLength: most })
    .map((list) =>
      list.map(([name, isAddressed], index) =>
        isAddressed ? { name, slug: `${noun}-${index}` } : { name: `${noun} ${index} ${name}` },
      ),
    );

const outline = fc.record({
  options: documents('option', { least: 1, most: 4 }),
  criteria: documents('criterion', { least: 0, most: 4 }),
  scenarios: documents('scenario', { least: 0, most: 2 }),
  topics: documents('topic', { least: 0, most: 1 }),
  faqs: fc
    .array(names, { maxLength: 2 })
    .map((list) => list.map((name, index) => `Question ${index} ${name}`)),
  comparisons: documents('comparison', { least: 1, most: 3 }),
});

interface Names {
  readonly name: string;
  readonly slug?: string;
}

const referencesTo = (list: readonly Names[]) => list.map(({ name, slug }) => slug ?? name);

const eachWith = (list: readonly Names[], fields: Record<string, fc.Arbitrary<unknown>>) =>
  fc.tuple(
    ...list.map((own) => fc.record(fields, { requiredKeys: [] }).map((rest) => ({ ...own, ...rest }))),
  );

/** Any file that could come from somebody's database, in which every definition is used. */
export function anInterchangeFile({ picture, person }: Parts) {
  return outline.chain(({ options, criteria, scenarios, topics, faqs, comparisons }) => {
    const references = {
      ...{ options: referencesTo(options), criteria: referencesTo(criteria) },
      ...{ scenarios: referencesTo(scenarios), topics: referencesTo(topics) },
      ...{ comparisons: referencesTo(comparisons), questions: faqs, picture, person },
    };
    return fc.record({
      format: fc.constant('verdict/comparisons'),
      version: fc.constant(1),
      comparisons: fc.tuple(
        ...comparisons.map(({ name: title, ...address }, index) =>
          comparisonFields(references, { isWhole: index === 0 }).map((fields) => ({
            title,
            ...address,
            ...fields,
          })),
        ),
      ),
      options: eachWith(options, {
        ...{ summary: words, website: fc.webUrl(), logo: fc.constant({ filename: picture }) },
        description: fullProse(picture),
      }),
      criteria: eachWith(criteria, { group: words, measures: longText(600), howWeJudge: shortProse }),
      scenarios: eachWith(scenarios, { description: longText(1000) }),
      topics: eachWith(topics, { description: longText(600) }),
      faqs: fc.tuple(
        ...faqs.map((question) =>
          fc.record({ answer: shortProse }, { requiredKeys: [] }).map((rest) => ({ question, ...rest })),
        ),
      ),
    });
  });
}
