import type { NewCell, NewRow } from './comparison-shape';
import type { Criterion, Option } from './definitions';
import { chooseCheckDay, type Moments } from './moments';
import { chooseOutcome, noOutcome } from './outcomes';
import type { Random } from './random';
import type { RowIds } from './row-ids';
import { adjectives, capitalised, nouns, rareWord, sentence } from './words';

interface Table {
  readonly options: readonly Option[];
  readonly criteria: readonly Criterion[];
  readonly moments: Moments;
  readonly rowIds: RowIds;
  /** Whether every cell says something. */
  readonly isWhole: boolean;
}

/** Criteria of a group stand together, as editors have them. */
export function fillTable(random: Random, { criteria, ...table }: Table): NewRow[] {
  return criteria
    .toSorted((a, b) => (a.group === b.group ? a.id - b.id : a.group < b.group ? -1 : 1))
    .map((criterion) => fillRow(random, criterion, table));
}

function fillRow(
  random: Random,
  criterion: Criterion,
  { options, moments, rowIds, isWhole }: Omit<Table, 'criteria'>,
) {
  const isFact = random.chance(0.12);
  const cells = options.flatMap((option) =>
    isWhole || random.chance(0.92)
      ? [[String(option.id), fillCell(random, { option, moments, isFact })] as const]
      : [],
  );
  const compared = options.map(({ id }) => id);
  return {
    id: rowIds.next(),
    criterion: criterion.id,
    weight: random.pick([0, 0.5, 1, 1, 1, 1, 1, 2, 2, 3, 5]),
    cells: Object.fromEntries(cells),
    outcome: isFact
      ? { ...noOutcome, kind: 'none' as const }
      : random.chance(0.6)
        ? noOutcome
        : chooseOutcome(random, compared),
    note: random.chance(0.1) ? sentence(random, `This ${random.pick(nouns)}`) : null,
  };
}

interface Place {
  readonly option: Option;
  readonly moments: Moments;
  readonly isFact: boolean;
}

function fillCell(random: Random, { option, moments, isFact }: Place): NewCell {
  return {
    text: cellText(random, option),
    ...(!isFact && random.chance(0.8) && { score: random.below(21) / 2 }),
    ...(random.chance(0.06) && { note: sentence(random, 'It') }),
    ...(random.chance(0.35) && { sources: chooseSources(random, option) }),
    ...(random.chance(0.6) && { verifiedAt: chooseCheckDay(random, moments) }),
    ...(random.chance(0.02) && { toVerify: true }),
  };
}

function cellText(random: Random, { name }: Option): string {
  const noun = random.pick(nouns);
  switch (random.below(6)) {
    case 0:
      return `${random.between(2, 950)} ${random.pick(['ms', 'MB', '€ a month', 'requests a second', 'minutes'])}`;
    case 1:
      return `${random.pick(['Yes', 'No', 'Partly'])}, since version ${random.between(1, 19)}.${random.below(10)}`;
    case 2:
      return `${capitalised(random.pick(adjectives))} ${noun}s, ${random.pick(adjectives)} ${random.pick(nouns)}s`;
    case 3:
      return `Only with ${rareWord(random)}`;
    default:
      return sentence(random, random.chance(0.5) ? name : 'It');
  }
}

function chooseSources(random: Random, { name, website }: Option) {
  return Array.from({ length: random.chance(0.15) ? 2 : 1 }, (_, place) => {
    const noun = random.pick(nouns);
    return { url: `${website}/docs/${noun}-${place}${random.below(30)}`, title: `${name}: ${noun}s` };
  });
}
