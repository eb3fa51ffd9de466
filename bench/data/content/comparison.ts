import { richTextFromWords as richText } from '../../../src/domain/rich-text-from-words';
import { Addresses } from './addresses';
import type { NewComparison, NewOption, NewRecommendation } from './comparison-shape';
import { type Definitions, defineContent, type FormerIds, noFormerIds, type Option } from './definitions';
import { chooseMoments } from './moments';
import { chooseOutcome } from './outcomes';
import { Random } from './random';
import { rankDefinitions } from './rank-definitions';
import { Related } from './related';
import { RowIds } from './row-ids';
import { fillTable } from './table-rows';
import { nouns, sentence, sentences } from './words';

/** Every so many comparisons, beginning with the first, one has a large table: 30 rows of 4 options, all of it filled. */
const largeEvery = 500;

/** Two in five compare two options, one in ten more than four. */
const optionCounts = [2, 2, 2, 2, 2, 2, 2, 3, 3, 3, 3, 4, 4, 5, 6, 7, 8];

/** Comparisons in the order of their publication, the same for the same number of them. */
export class ComparisonWriter {
  readonly definitions: Definitions;
  readonly #comparisons: number;
  readonly #former: FormerIds;
  readonly #ranks: ReturnType<typeof rankDefinitions>;
  readonly #addresses = new Addresses();
  readonly #related = new Related();
  #written = 0;

  constructor(comparisons: number, former: FormerIds = noFormerIds) {
    this.#comparisons = comparisons;
    this.#former = former;
    this.definitions = defineContent(comparisons, former);
    this.#ranks = rankDefinitions(this.definitions);
  }

  /** The next ones, or as many as are left. */
  write(count: number): NewComparison[] {
    const wanted = Math.min(count, this.#comparisons - this.#written);
    return Array.from({ length: wanted }, () => this.#writeNext());
  }

  #writeNext(): NewComparison {
    const index = this.#written;
    this.#written += 1;
    const random = new Random('comparison', index);
    const isLarge = index % largeEvery === 0;
    const id = this.#former.comparisons + index + 1;
    const moments = chooseMoments(random, index, this.#comparisons);
    const rowIds = new RowIds(id, moments.publishedAt);
    const { topic, options } = this.#chooseOptions(random, isLarge ? 4 : random.pick(optionCounts));
    const criteria = this.#ranks.criteria.drawDifferent(random, isLarge ? 30 : rowCount(random));
    const writing = { random, rowIds, options };
    return {
      id,
      ...this.#addresses.choose(random, options),
      topic,
      ...this.#choosePeople(random),
      ...writeProse(writing),
      options: options.map((option) => writeOption(writing, option)),
      rows: fillTable(random, { options, criteria, moments, rowIds, isWhole: isLarge }),
      recommendations: this.#ranks.scenarios
        .drawDifferent(random, isLarge ? 5 : random.below(6))
        .map((scenario) => writeRecommendation(writing, scenario.id)),
      faqs: this.#ranks.faqs.drawDifferent(random, isLarge ? 4 : random.below(6)).map((faq) => faq.id),
      related: this.#related.choose(random, { id, topic }),
      callToAction: writeCallToAction(writing),
      ...moments,
    };
  }

  /** From one shelf; a pair in alphabetical order, as its address has it. */
  #chooseOptions(random: Random, count: number) {
    const { topic, options: shelf } = this.#ranks.shelves.draw(random);
    const drawn = shelf.drawDifferent(random, count);
    const options = count === 2 ? drawn.toSorted((a, b) => (a.slug < b.slug ? -1 : 1)) : drawn;
    return { topic: topic.id, options };
  }

  #choosePeople(random: Random): Pick<NewComparison, 'authors' | 'reviewedBy'> {
    const { authors } = this.#ranks;
    return {
      authors: authors.drawDifferent(random, random.chance(0.15) ? 2 : 1).map((author) => author.id),
      reviewedBy: random.chance(0.5) ? authors.draw(random).id : null,
    };
  }
}

interface Writing {
  readonly random: Random;
  readonly rowIds: RowIds;
  readonly options: readonly Option[];
}

function rowCount(random: Random): number {
  return random.chance(0.05) ? random.between(19, 30) : random.between(3, random.between(8, 18));
}

function writeProse({ random, options }: Writing) {
  const names = options.map(({ name }) => name);
  const [first = ''] = names;
  const intro = [
    sentences(random, names, random.between(2, 4)),
    sentences(random, [...names, 'Each of them'], random.between(1, 3)),
  ];
  return {
    intro: richText(intro.join('\n\n')),
    disclosure: random.chance(0.1)
      ? richText(sentence(random, `The ${random.pick(nouns)} of ${first}`))
      : null,
    verdict: {
      outcome: chooseOutcome(random, idsOf(options)),
      text: richText(sentences(random, names, random.between(1, 4))),
    },
    meta: random.chance(0.3)
      ? { title: names.slice(0, 3).join(', '), description: sentence(random, first) }
      : { title: null, description: null },
  };
}

function writeOption({ random, rowIds }: Writing, { id: option, name }: Option): NewOption {
  const id = rowIds.next();
  const chooseWhen = Array.from({ length: random.below(4) }, () => ({
    id: rowIds.next(),
    reason: sentence(random, random.pick(['Your team', 'Nobody', name])),
  }));
  return { id, option, chooseWhen };
}

function writeRecommendation({ random, rowIds, options }: Writing, scenario: number): NewRecommendation {
  const names = options.map(({ name }) => name);
  return {
    id: rowIds.next(),
    scenario,
    outcome: chooseOutcome(random, idsOf(options)),
    reasoning: richText(sentences(random, names, random.between(1, 2))),
  };
}

function writeCallToAction({ random, options: [first] }: Writing): NewComparison['callToAction'] {
  const drawn = random.next();
  if (drawn < 0.7 || !first) return { heading: null, text: null, action: 'none', label: null, href: null };
  const words = { heading: 'Need help choosing?', text: richText(sentence(random, 'Our team')) };
  if (drawn < 0.85) return { ...words, action: 'form', label: null, href: null };
  return { ...words, action: 'link', label: `Try ${first.name}`, href: first.website };
}

function idsOf(options: readonly Option[]): number[] {
  return options.map(({ id }) => id);
}
