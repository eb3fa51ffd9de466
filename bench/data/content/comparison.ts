import { richTextFromWords as richText } from '../../../src/domain/rich-text-from-words';
import { numberedSlug, pairSlug, slugMaxLength, slugOf } from '../../../src/domain/slug';
import type { NewComparison, NewOption, NewRecommendation } from './comparison-shape';
import { type Definitions, defineContent, type FormerIds, noFormerIds, type Option } from './definitions';
import { chooseMoments } from './moments';
import { chooseOutcome } from './outcomes';
import { Popularity } from './popularity';
import { Random, seedOf } from './random';
import { rankDefinitions } from './rank-definitions';
import { fillTable } from './table-rows';
import { nouns, purposes, sentence, sentences } from './words';

/** Every so many comparisons, beginning with the first, one has a large table: 30 rows of 4 options, all of it filled. */
export const largeEvery = 500;

/** Half of all comparisons are of two options, most tables have about ten rows. */
const optionCounts = [2, 2, 2, 2, 2, 2, 2, 3, 3, 3, 3, 4, 4, 5, 6, 7, 8];
const remembered = 24;

/** Comparisons in the order of their publication, the same for the same number of them. */
export class ComparisonWriter {
  readonly definitions: Definitions;
  readonly #comparisons: number;
  readonly #former: FormerIds;
  readonly #ranks: ReturnType<typeof rankDefinitions>;
  readonly #slugs = new Set<string>();
  /** For each topic its newest comparisons: later ones refer to them. */
  readonly #newest = new Map<number, number[]>();
  #written = 0;

  constructor(comparisons: number, former: FormerIds = noFormerIds) {
    this.#comparisons = comparisons;
    this.#former = former;
    this.definitions = defineContent(comparisons, former);
    this.#ranks = rankDefinitions(this.definitions);
  }

  /** All of them, or as many as are left. */
  write(count: number): NewComparison[] {
    const wanted = Math.min(count, this.#comparisons - this.#written);
    return Array.from({ length: wanted }, () => this.#writeNext());
  }

  #writeNext(): NewComparison {
    const index = this.#written;
    this.#written += 1;
    const random = new Random(seedOf('comparison', index));
    const id = this.#former.comparisons + index + 1;
    const isLarge = index % largeEvery === 0;
    const ranks = this.#ranks;
    const { topic, options: shelf } = ranks.shelves.draw(random);
    const drawn = shelf.drawDifferent(random, isLarge ? 4 : random.pick(optionCounts));
    // A pair has one address, in alphabetical order.
    const options = drawn.length === 2 ? drawn.toSorted((a, b) => (a.slug < b.slug ? -1 : 1)) : drawn;
    const compared = options.map((option) => option.id);
    const names = options.map(({ name }) => name);
    const moments = chooseMoments(random, index, this.#comparisons);
    const { title, slug } = this.#address(random, options);
    const criteria = ranks.criteria.drawDifferent(random, isLarge ? 30 : rowCount(random));
    return {
      id,
      title,
      slug,
      topic: topic.id,
      authors: ranks.authors.drawDifferent(random, random.chance(0.15) ? 2 : 1).map((author) => author.id),
      reviewedBy: random.chance(0.5) ? ranks.authors.draw(random).id : null,
      intro: richText(
        `${sentences(random, names, random.between(2, 4))}\n\n${sentences(random, [...names, 'Each of them'], random.between(1, 3))}`,
      ),
      disclosure: random.chance(0.1)
        ? richText(sentence(random, `The ${random.pick(nouns)} of ${names[0]}`))
        : null,
      options: options.map((option) => writeOption(random, option)),
      rows: fillTable(random, { options, criteria, moments, isWhole: isLarge }),
      verdict: {
        outcome: chooseOutcome(random, compared),
        text: richText(sentences(random, names, random.between(1, 4))),
      },
      recommendations: ranks.scenarios
        .drawDifferent(random, isLarge ? 5 : random.below(6))
        .map((scenario) => writeRecommendation(random, scenario.id, options)),
      faqs: ranks.faqs.drawDifferent(random, isLarge ? 4 : random.below(6)).map((faq) => faq.id),
      related: this.#relate(random, topic.id, id),
      callToAction: writeCallToAction(random, options),
      meta: random.chance(0.3)
        ? {
            title: title.slice(0, 60),
            description: sentence(random, names[0] ?? title).slice(0, 155),
          }
        : { title: null, description: null },
      ...moments,
    };
  }

  #address(random: Random, options: readonly Option[]): { title: string; slug: string } {
    const names = options.map(({ name }) => name);
    const pair = pairSlug(options.map((option) => option.slug));
    if (options.length === 2 && pair.length <= slugMaxLength && !this.#slugs.has(pair))
      return { title: names.join(' vs '), slug: this.#take(pair) };
    const purpose = `for ${random.pick(purposes)}`;
    const title =
      options.length === 2
        ? `${names.join(' vs ')} ${purpose}`
        : `${names.slice(0, -1).join(', ')} or ${names.at(-1)} ${purpose}`;
    return { title, slug: this.#take(slugOf(title, 'comparison')) };
  }

  #take(wanted: string): string {
    let slug = wanted;
    for (let number = 2; this.#slugs.has(slug); number += 1) slug = numberedSlug(wanted, number);
    this.#slugs.add(slug);
    return slug;
  }

  #relate(random: Random, topic: number, id: number): number[] {
    const newest = this.#newest.get(topic) ?? [];
    const related = newest.length === 0 ? [] : relatedOf(random, newest);
    this.#newest.set(topic, [...newest, id].slice(-remembered));
    return related;
  }
}

function relatedOf(random: Random, newest: readonly number[]): number[] {
  return new Popularity(newest.toReversed(), 20).drawDifferent(random, random.below(7));
}

function rowCount(random: Random): number {
  return random.chance(0.05) ? random.between(19, 30) : random.between(3, random.between(8, 18));
}

function writeOption(random: Random, { id: option, name }: Option): NewOption {
  const reasons = Array.from({ length: random.below(4) }, () => ({
    id: random.rowId(),
    reason: sentence(random, random.pick(['Your team', 'Nobody', name])),
  }));
  return { id: random.rowId(), option, chooseWhen: reasons };
}

function writeRecommendation(
  random: Random,
  scenario: number,
  options: readonly Option[],
): NewRecommendation {
  return {
    id: random.rowId(),
    scenario,
    outcome: chooseOutcome(
      random,
      options.map(({ id }) => id),
    ),
    reasoning: richText(
      sentences(
        random,
        options.map(({ name }) => name),
        random.between(1, 2),
      ),
    ),
  };
}

function writeCallToAction(random: Random, [first]: readonly Option[]): NewComparison['callToAction'] {
  const drawn = random.next();
  if (drawn < 0.7 || !first) return { heading: null, text: null, action: 'none', label: null, href: null };
  const words = { heading: 'Need help choosing?', text: richText(sentence(random, 'Our team')) };
  if (drawn < 0.85) return { ...words, action: 'form', label: null, href: null };
  return { ...words, action: 'link', label: `Try ${first.name}`, href: first.website };
}
