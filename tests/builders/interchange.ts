import fc from 'fast-check';

/** Names that differ, so that every reference is clear; the letters are awkward on purpose. */
const awkward = fc.constantFrom('=A1', 'C++ & “D”', '木', 'naïve', '<b>', "o'Hara", 'constructor', '7', '🙂');
const words = fc.oneof(
  awkward,
  fc
    .string({ unit: 'grapheme', minLength: 1, maxLength: 20 })
    .filter((text) => text.trim() !== '' && !text.includes('\u0000')),
  fc.constantFrom(' spaced ', 'two\nlines', 'tab\there'),
);

const textNode = fc.record({
  ...{ type: fc.constant('text'), version: fc.constant(1), detail: fc.constant(0) },
  ...{ mode: fc.constant('normal'), style: fc.constant(''), text: words, format: fc.nat(31) },
});
const frame = {
  direction: fc.constantFrom(null, 'ltr'),
  format: fc.constant(''),
  indent: fc.nat(2),
  version: fc.constant(1),
};
const link = fc.record({
  ...frame,
  ...{ type: fc.constant('link'), version: fc.constant(3), id: fc.constant('64b0f0f0f0f0f0f0f0f0f0f0') },
  fields: fc.record({
    url: fc.constantFrom('https://example.org/a?b=c&d', '/about', 'mailto:a@example.org', '#part'),
    ...{ newTab: fc.boolean(), linkType: fc.constant('custom') },
  }),
  children: fc.array(textNode, { minLength: 1, maxLength: 2 }),
});
const inlines = fc.array(fc.oneof(textNode, link, fc.constant({ type: 'linebreak', version: 1 })), {
  maxLength: 4,
});
const paragraph = fc.record({
  ...frame,
  type: fc.constant('paragraph'),
  children: inlines,
  textFormat: fc.constant(0),
});
const list = fc.record({
  ...frame,
  ...{
    type: fc.constant('list'),
    listType: fc.constant('bullet'),
    start: fc.constant(1),
    tag: fc.constant('ul'),
  },
  children: fc.array(
    fc.record({ ...frame, type: fc.constant('listitem'), value: fc.constant(1), children: inlines }),
    {
      minLength: 1,
      maxLength: 2,
    },
  ),
});
const heading = fc.record({
  ...frame,
  type: fc.constant('heading'),
  tag: fc.constantFrom('h2', 'h3', 'h4'),
  children: inlines,
});
const rule = fc.constant({ type: 'horizontalrule', version: 1 });
const upload = (filename: string) =>
  fc.constant({
    ...{ type: 'upload', version: 3, format: '', id: '64b0f0f0f0f0f0f0f0f0f0f1', fields: null },
    ...{ relationTo: 'media', value: { filename } },
  });

const proseOf = (...blocks: readonly fc.Arbitrary<object>[]) =>
  fc.record({
    root: fc.record({
      ...frame,
      type: fc.constant('root'),
      children: fc.array(fc.oneof(...blocks), { minLength: 1, maxLength: 3 }),
    }),
  });
const shortProse = proseOf(paragraph, list);

const optional = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { nil: undefined });
const instant = fc
  .date({ min: new Date('2000-01-01'), max: new Date('2100-01-01'), noInvalidDate: true })
  .map((date) => date.toISOString());

interface Parts {
  readonly picture: string;
  readonly person: string;
}

/** Any file that could come from somebody's database, in which every definition is used. */
export function anInterchangeFile({ picture, person }: Parts) {
  const definitions = (noun: string, most: number, least = 0) =>
    fc.array(fc.tuple(words, fc.boolean()), { minLength: least, maxLength: most }).map((list) =>
      list.map(([name, isAddressed], index) => ({
        name: `${noun} ${index} ${name}`,
        ...(isAddressed ? { slug: `${noun}-${index}` } : {}),
      })),
    );
  return fc
    .record({
      options: definitions('option', 4, 1),
      criteria: definitions('criterion', 4),
      scenarios: definitions('scenario', 2),
      topics: definitions('topic', 1),
      faqs: fc.array(words, { maxLength: 2 }),
      titles: fc.array(fc.tuple(words, fc.boolean()), { minLength: 1, maxLength: 3 }),
    })
    .chain(({ options, criteria, scenarios, topics, faqs, titles }) => {
      const questions = faqs.map((words, index) => `Question ${index} ${words}`);
      const references = options.map(({ name, slug }) => slug ?? name);
      const named = titles.map(([title, isAddressed], index) => ({
        title: `Comparison ${index} ${title}`,
        ...(isAddressed ? { slug: `comparison-${index}` } : {}),
      }));
      const own = named.map((names, index) => names.slug ?? names.title ?? String(index));
      const outcome = fc.record(
        {
          kind: fc.constantFrom('win', 'tie', 'together', 'depends', 'none', 'unknown'),
          winners: fc.subarray(references),
          ...{ qualifier: words, condition: words, label: words },
        },
        { requiredKeys: ['kind'] },
      );
      const cell = fc.record(
        {
          text: words,
          score: fc.double({ min: 0, max: 10, noNaN: true }).map((score) => Math.abs(score)),
          note: words,
          sources: fc.array(fc.record({ url: fc.webUrl(), title: words }, { requiredKeys: ['url'] }), {
            maxLength: 2,
          }),
          verifiedAt: fc.constantFrom('2026-11-23', '2026-11-23T10:00:00.000Z'),
          toVerify: fc.constant(true),
        },
        { requiredKeys: ['text'] },
      );
      const comparison = fc.record(
        {
          topic: fc.constant(topics[0]?.slug ?? topics[0]?.name),
          intro: shortProse,
          options: fc
            .constant(references)
            .chain((list) =>
              fc.tuple(
                ...list.map((option) =>
                  fc.record({ option: fc.constant(option), chooseWhen: fc.array(words, { maxLength: 2 }) }),
                ),
              ),
            ),
          rows: fc.tuple(
            ...criteria.map(({ name, slug }) =>
              fc.record(
                {
                  criterion: fc.constant(slug ?? name),
                  weight: fc.double({ min: 0, max: 5, noNaN: true }).map((weight) => Math.abs(weight)),
                  cells: fc.tuple(...references.map((option) => cell.map((parts) => ({ option, ...parts })))),
                  outcome,
                  note: words,
                },
                { requiredKeys: ['criterion', 'weight'] },
              ),
            ),
          ),
          verdict: fc.record({ outcome, text: shortProse }, { requiredKeys: [] }),
          recommendations: fc.tuple(
            ...scenarios.map(({ name, slug }) =>
              fc.record(
                { scenario: fc.constant(slug ?? name), outcome, reasoning: shortProse },
                { requiredKeys: ['scenario'] },
              ),
            ),
          ),
          faqs: fc.constant(questions),
          callToAction: fc.record(
            {
              heading: words,
              text: shortProse,
              action: fc.constantFrom('form', 'link'),
              label: words,
              href: fc.constant('/contact'),
            },
            { requiredKeys: [] },
          ),
          related: fc.subarray(own),
          disclosure: shortProse,
          authors: fc.constant([person]),
          reviewedBy: fc.constant(person),
          ...{ publishedAt: instant, lastReviewedAt: instant, reviewDueAt: instant },
          meta: fc.record(
            { title: words, description: words, image: fc.constant({ filename: picture }) },
            { requiredKeys: [] },
          ),
        },
        { requiredKeys: ['topic', 'options', 'rows', 'recommendations', 'faqs'] },
      );
      const optionForm = (names: object) =>
        fc
          .record(
            {
              summary: words,
              website: fc.webUrl(),
              logo: fc.constant({ filename: picture }),
              description: proseOf(paragraph, list, heading, rule, upload(picture)),
            },
            { requiredKeys: [] },
          )
          .map((fields) => ({ ...names, ...fields }));
      const criterionForm = (names: object) =>
        fc
          .record({ group: words, measures: words, howWeJudge: shortProse }, { requiredKeys: [] })
          .map((fields) => ({ ...names, ...fields }));
      return fc.record({
        format: fc.constant('verdict/comparisons'),
        version: fc.constant(1),
        comparisons: fc.tuple(...named.map((names) => comparison.map((fields) => ({ ...names, ...fields })))),
        options: fc.tuple(...options.map(optionForm)),
        criteria: fc.tuple(...criteria.map(criterionForm)),
        scenarios: fc.tuple(
          ...scenarios.map((names) => optional(words).map((description) => ({ ...names, description }))),
        ),
        topics: fc.tuple(
          ...topics.map((names) => optional(words).map((description) => ({ ...names, description }))),
        ),
        faqs: fc.tuple(
          ...questions.map((question) => optional(shortProse).map((answer) => ({ question, answer }))),
        ),
      });
    });
}
