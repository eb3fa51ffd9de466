import type { Sample, SampleComparison, SampleOutcome } from './sample-schema';

/** Every slug or key that names no document of the sample, in words; none when the sample is whole. */
export function checkReferences(sample: Sample): readonly string[] {
  return sample.comparisons.flatMap((comparison) => {
    const expect = expectIn(`comparisons/${comparison.slug}.json`);
    return [
      ...expect('topic', [comparison.topic], slugsOf(sample.topics)),
      ...expect(
        'options',
        comparison.options.map(({ option }) => option),
        slugsOf(sample.options),
      ),
      ...expect(
        'rows',
        comparison.rows.map(({ criterion }) => criterion),
        slugsOf(sample.criteria),
      ),
      ...expect(
        'recommendations',
        comparison.recommendations.map(({ scenario }) => scenario),
        slugsOf(sample.scenarios),
      ),
      ...expect(
        'faqs',
        comparison.faqs,
        sample.faqs.map(({ key }) => key),
      ),
      ...expect('related', comparison.related, slugsOf(sample.comparisons)),
      ...checkComparedOptions(comparison, expect),
    ];
  });
}

type Expect = ReturnType<typeof expectIn>;

/** Winners and cells may only name options of their own comparison. */
function checkComparedOptions(
  { options, rows, recommendations, verdict }: SampleComparison,
  expect: Expect,
): string[] {
  const compared = options.map(({ option }) => option);
  return [
    ...expect('verdict.outcome.winners', winnersOf(verdict?.outcome ?? null), compared),
    ...rows.flatMap((row, index) => [
      ...expect(`rows.${index}.outcome.winners`, winnersOf(row.outcome), compared),
      ...expect(`rows.${index}.cells`, Object.keys(row.cells), compared),
    ]),
    ...recommendations.flatMap(({ outcome }, index) =>
      expect(`recommendations.${index}.outcome.winners`, winnersOf(outcome), compared),
    ),
  ];
}

function expectIn(file: string) {
  return (field: string, named: readonly string[], known: readonly string[]): string[] =>
    named
      .filter((name) => !known.includes(name))
      .map((name) => `${file}, ${field}: “${name}” does not exist`);
}

function slugsOf(documents: readonly { readonly slug: string }[]): string[] {
  return documents.map(({ slug }) => slug);
}

function winnersOf(outcome: SampleOutcome | null): readonly string[] {
  return outcome?.kind === 'win' ? outcome.winners : [];
}
