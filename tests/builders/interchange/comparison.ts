import fc from 'fast-check';
import { shortProse } from './prose';
import { longText, names, words } from './words';

/** How the rest of a file is referred to. */
export interface References {
  readonly options: readonly string[];
  readonly criteria: readonly string[];
  readonly scenarios: readonly string[];
  readonly topics: readonly string[];
  readonly questions: readonly string[];
  readonly comparisons: readonly string[];
  readonly picture: string;
  readonly person: string;
}

const number = (max: number) =>
  fc.double({ min: 0, max, noNaN: true }).map((value) => (value === 0 ? 0 : value));
const instant = fc
  .date({ min: new Date('1000-01-01'), max: new Date('2999-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString());

const outcomeOf = (references: readonly string[]) =>
  fc.record(
    {
      kind: fc.constantFrom('win', 'tie', 'together', 'depends', 'none', 'unknown'),
      winners: fc.shuffledSubarray([...references]),
      ...{ qualifier: words, condition: longText(300), label: words },
    },
    { requiredKeys: ['kind'] },
  );

const source = fc.record(
  { url: fc.webUrl({ withQueryParameters: true, withFragments: true }), title: words },
  { requiredKeys: ['url'] },
);
const cell = fc.record(
  {
    ...{ text: longText(2000), score: number(10), note: words },
    sources: fc.array(source, { minLength: 1, maxLength: 2 }),
    verifiedAt: fc.constantFrom('2026-11-23', '2026-11-23T10:00:00.000Z', '1000-01-01'),
    toVerify: fc.constant(true),
  },
  { requiredKeys: [] },
);
const cellsOf = (references: readonly string[]) =>
  fc
    .tuple(...references.map((option) => cell.map((parts) => ({ option, ...parts }))))
    .map((cells) => cells.filter((parts) => Object.keys(parts).length > 1));

const compared = (references: readonly string[]) =>
  fc.tuple(
    ...references.map((option) =>
      fc.record({ option: fc.constant(option), chooseWhen: fc.array(words, { maxLength: 2 }) }),
    ),
  );

/** The fields of a comparison but its names; `isWhole` uses everything there is to be used. */
export function comparisonFields(references: References, { isWhole }: { readonly isWhole: boolean }) {
  const some = (list: readonly string[]) =>
    isWhole ? fc.constant([...list]) : fc.shuffledSubarray([...list]);
  const outcome = outcomeOf(references.options);
  const rows = (criteria: readonly string[]) =>
    fc.tuple(
      ...criteria.map((criterion) =>
        fc.record(
          {
            ...{ criterion: fc.constant(criterion), weight: number(5) },
            ...{ cells: cellsOf(references.options), outcome, note: longText(1000) },
          },
          { requiredKeys: ['criterion', 'weight'] },
        ),
      ),
    );
  const recommendations = (scenarios: readonly string[]) =>
    fc.tuple(
      ...scenarios.map((scenario) =>
        fc.record(
          { scenario: fc.constant(scenario), outcome, reasoning: shortProse },
          { requiredKeys: ['scenario'] },
        ),
      ),
    );
  return fc.record(
    {
      topic: fc.constant(references.topics[0]),
      ...{ intro: shortProse, disclosure: shortProse },
      options: some(references.options).chain(compared),
      rows: some(references.criteria).chain(rows),
      verdict: fc.record({ outcome, text: shortProse }, { requiredKeys: [] }),
      recommendations: some(references.scenarios).chain(recommendations),
      faqs: some(references.questions),
      callToAction: fc.record(
        {
          ...{ heading: names, text: shortProse, label: words },
          ...{ action: fc.constantFrom('form', 'link'), href: fc.constantFrom('/contact', 'tel:+49') },
        },
        { requiredKeys: [] },
      ),
      related: fc.shuffledSubarray([...references.comparisons]),
      ...{ authors: fc.constant([references.person]), reviewedBy: fc.constant(references.person) },
      ...{ publishedAt: instant, lastReviewedAt: instant, reviewDueAt: instant },
      meta: fc.record(
        {
          ...{ title: words, description: longText(320) },
          image: fc.constant({ filename: references.picture }),
        },
        { requiredKeys: [] },
      ),
    },
    { requiredKeys: ['topic', 'options', 'rows', 'recommendations', 'faqs'] },
  );
}
