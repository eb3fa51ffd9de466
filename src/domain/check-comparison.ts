import { checkOutcome } from './check-outcome';
import type { ComparisonDraft, DraftNames, DraftRow, Problem } from './comparison-draft';
import { parseCells } from './parse-cells';
import { heaviestWeight } from './ranking';

export const fewestOptions = 2;
export const mostOptions = 8;
/** Comparisons that lead on to each other are the one thing in which programs could ask for everything many times over. */
export const mostRelated = 12;

/** Everything that stands between a draft and its readers, in plain words, in the order of the form. */
export function checkComparison(draft: ComparisonDraft, names: DraftNames): readonly Problem[] {
  return [
    ...checkTitle(draft),
    ...checkOptions(draft, names),
    ...checkVerdict(draft, names),
    ...checkRows(draft, names),
    ...checkRecommendations(draft, names),
    ...checkBody(draft),
  ];
}

function checkTitle({ title }: ComparisonDraft): Problem[] {
  return title.trim() ? [] : [incomplete('title', 'The comparison needs a title.')];
}

function checkOptions({ options }: ComparisonDraft, names: DraftNames): Problem[] {
  return [
    ...options.flatMap((_, index) => checkOption(options, index, names)),
    ...checkOptionCount(options.length),
  ];
}

function checkOption(options: ComparisonDraft['options'], index: number, names: DraftNames): Problem[] {
  const option = options[index]?.option ?? null;
  const path = `options.${index}.option`;
  if (option === null) return [incomplete(path, `Option ${index + 1}: choose what is compared.`)];
  if (!names.options.has(option))
    return [malformed(path, `Option ${index + 1}: there is no option ${option}.`)];
  const first = options.findIndex((other) => other.option === option);
  if (first === index) return [];
  return [
    malformed(path, `${names.options.get(option)} is already option ${first + 1}. Options must differ.`),
  ];
}

function checkOptionCount(count: number): Problem[] {
  if (count > mostOptions) {
    return [malformed('options', `A comparison holds up to ${mostOptions} options; this one has ${count}.`)];
  }
  if (count < fewestOptions) {
    return [incomplete('options', `A comparison needs at least two options; this one has ${count}.`)];
  }
  return [];
}

function checkVerdict({ verdict, options }: ComparisonDraft, names: DraftNames): Problem[] {
  return checkOutcome(verdict.outcome, {
    path: 'verdict.outcome',
    subject: 'Verdict',
    compared: comparedOptions(options),
    names,
  });
}

function checkRows({ rows, options }: ComparisonDraft, names: DraftNames): Problem[] {
  const compared = comparedOptions(options);
  return rows.flatMap((row, index) => {
    const place = { path: `rows.${index}`, subject: rowName(row, index, names), compared, names };
    return [
      ...checkCriterion(rows, index, place),
      ...checkWeight(row, place),
      ...checkCells(row, place),
      ...checkOutcome(row.outcome, { ...place, path: `${place.path}.outcome` }),
    ];
  });
}

function checkCriterion(
  rows: readonly DraftRow[],
  index: number,
  { path, subject, names }: RowPlace,
): Problem[] {
  const criterion = rows[index]?.criterion ?? null;
  const field = `${path}.criterion`;
  if (criterion === null) return [incomplete(field, `${subject}: choose the criterion.`)];
  if (!names.criteria.has(criterion))
    return [malformed(field, `${subject}: there is no criterion ${criterion}.`)];
  const first = rows.findIndex((other) => other.criterion === criterion);
  return first === index
    ? []
    : [malformed(field, `${subject}: the criterion is already in row ${first + 1}.`)];
}

function checkWeight({ weight }: DraftRow, { path, subject }: RowPlace): Problem[] {
  if (weight === null || (weight >= 0 && weight <= heaviestWeight)) return [];
  return [
    malformed(`${path}.weight`, `${subject}: the weight must be 0 to ${heaviestWeight}; it is ${weight}.`),
  ];
}

interface RowPlace {
  readonly path: string;
  readonly subject: string;
  readonly compared: ReadonlySet<number>;
  readonly names: DraftNames;
}

function checkCells(row: DraftRow, { path, subject, compared, names }: RowPlace): Problem[] {
  const parsed = parseCells(row.cells);
  const nameOf = (option: number) => names.options.get(option) ?? `option ${option}`;
  if (!parsed.ok) {
    return parsed.problems.map(({ option, message }) =>
      malformed(
        `${path}.cells`,
        `${subject}, ${option === null ? 'cells' : `cell of ${nameOf(option)}`}: ${message}.`,
      ),
    );
  }
  return Object.keys(parsed.cells)
    .map(Number)
    .filter((option) => !compared.has(option))
    .map((option) =>
      incomplete(
        `${path}.cells`,
        `${subject}: a cell is about ${nameOf(option)}, which is not in this comparison.`,
      ),
    );
}

function checkRecommendations({ recommendations, options }: ComparisonDraft, names: DraftNames): Problem[] {
  return recommendations.flatMap(({ scenario, outcome }, index) => {
    const name = scenario === null ? undefined : names.scenarios.get(scenario);
    const subject = name ? `Scenario ${index + 1} (${name})` : `Scenario ${index + 1}`;
    const path = `recommendations.${index}`;
    const missing = checkScenario(scenario, name, { path: `${path}.scenario`, subject });
    const place = { path: `${path}.outcome`, subject, compared: comparedOptions(options), names };
    return [...missing, ...checkOutcome(outcome, place)];
  });
}

function checkScenario(
  scenario: number | null,
  name: string | undefined,
  { path, subject }: { readonly path: string; readonly subject: string },
): Problem[] {
  if (scenario === null) return [incomplete(path, `${subject}: choose the scenario.`)];
  return name === undefined ? [malformed(path, `${subject}: there is no scenario ${scenario}.`)] : [];
}

function checkBody(draft: ComparisonDraft): Problem[] {
  const hasBody =
    draft.hasIntro ||
    draft.verdict.hasText ||
    draft.rows.length > 0 ||
    draft.recommendations.length > 0 ||
    draft.faqs > 0 ||
    draft.options.some(({ reasons }) => reasons > 0);
  return hasBody
    ? []
    : [
        incomplete(
          'rows',
          'There is nothing to read yet: add an introduction, a verdict, a row, a scenario or a question.',
        ),
      ];
}

function comparedOptions(options: ComparisonDraft['options']): ReadonlySet<number> {
  return new Set(options.flatMap(({ option }) => (option === null ? [] : [option])));
}

function rowName({ criterion }: DraftRow, index: number, names: DraftNames): string {
  const name = criterion === null ? undefined : names.criteria.get(criterion);
  return name ? `Row ${index + 1} (${name})` : `Row ${index + 1}`;
}

function malformed(path: string, message: string): Problem {
  return { severity: 'malformed', path, message };
}

function incomplete(path: string, message: string): Problem {
  return { severity: 'incomplete', path, message };
}
