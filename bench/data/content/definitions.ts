import { richTextFromWords as richText } from '../../../src/domain/rich-text-from-words';
import { slugify } from '../../../src/domain/slug';
import { Random } from './random';
import { adjectives, capitalised, inventedWord, nouns, purposes, sentence, sentences, verbs } from './words';

export type StoredProse = ReturnType<typeof richText>;

export interface Author {
  readonly id: number;
  readonly name: string;
  readonly email: string;
  readonly role: 'writer';
  readonly publicProfile: true;
  readonly jobTitle: string;
  readonly bio: string;
  readonly slug: string;
}

export interface Topic {
  readonly id: number;
  readonly name: string;
  readonly description: string;
  readonly slug: string;
}

export interface Option {
  readonly id: number;
  readonly name: string;
  readonly summary: string;
  readonly website: string;
  readonly description: StoredProse | null;
  readonly slug: string;
}

export interface Criterion {
  readonly id: number;
  readonly name: string;
  readonly group: string;
  readonly measures: string;
  readonly howWeJudge: StoredProse | null;
  readonly slug: string;
}

export interface Scenario {
  readonly id: number;
  readonly name: string;
  readonly description: string;
  readonly slug: string;
}

export interface Faq {
  readonly id: number;
  readonly question: string;
  readonly answer: StoredProse;
}

/** What comparisons share, each list in the order of popularity. */
export interface Definitions {
  readonly authors: readonly Author[];
  readonly topics: readonly Topic[];
  readonly options: readonly Option[];
  readonly criteria: readonly Criterion[];
  readonly scenarios: readonly Scenario[];
  readonly faqs: readonly Faq[];
}

/** The last number given out for each kind before ours. */
export type FormerIds = Readonly<Record<keyof Definitions | 'comparisons', number>>;

export const noFormerIds: FormerIds = {
  authors: 0,
  topics: 0,
  options: 0,
  criteria: 0,
  scenarios: 0,
  faqs: 0,
  comparisons: 0,
};

/** How many of each kind so many comparisons share: at 100,000 some 3,000 options and 400 criteria. */
export function countDefinitions(comparisons: number): Readonly<Record<keyof Definitions, number>> {
  const root = Math.sqrt(comparisons);
  const shelves = Math.min(40, Math.max(3, Math.round(0.86 * Math.cbrt(comparisons))));
  return {
    authors: shelves,
    topics: shelves,
    options: Math.max(24, Math.round(10 * root)),
    criteria: Math.min(criterionNames.length, Math.max(40, Math.round(1.3 * root))),
    scenarios: Math.min(scenarioNames.length, Math.max(12, Math.round(root))),
    faqs: Math.max(20, Math.round(6 * root)),
  };
}

export function defineContent(comparisons: number, former: FormerIds = noFormerIds): Definitions {
  const counts = countDefinitions(comparisons);
  const words = differentWords(counts.options);
  const options = numbered(counts.options, 'option', former.options, (random, index) =>
    defineOption(random, words[index] ?? ''),
  );
  const names = options.map(({ name }) => name);
  const defineQuestion = (random: Random, index: number) => defineFaq(random, index, names);
  return {
    authors: numbered(counts.authors, 'author', former.authors, defineAuthor),
    topics: numbered(counts.topics, 'topic', former.topics, defineTopic),
    options,
    criteria: numbered(counts.criteria, 'criterion', former.criteria, defineCriterion),
    scenarios: numbered(counts.scenarios, 'scenario', former.scenarios, defineScenario),
    faqs: numbered(counts.faqs, 'faq', former.faqs, defineQuestion),
  };
}

function numbered<Kind>(
  count: number,
  part: string,
  former: number,
  define: (random: Random, index: number) => Kind,
): (Kind & { readonly id: number })[] {
  return Array.from({ length: count }, (_, index) => ({
    ...define(new Random(part, index), index),
    id: former + index + 1,
  }));
}

const firstNames = 'Ada Ben Chidi Dora Emil Fatima Goran Hana Ivo Jun Kofi Lena Mika Noor Otto Pia'.split(
  ' ',
);
const lastNames =
  'Adler Brandt Costa Dahl Eriksen Fischer Garcia Haddad Ito Jansen Kaya Lindt Moreau Novak Okafor'.split(
    ' ',
  );

function defineAuthor(random: Random, index: number): Omit<Author, 'id'> {
  const name = `${firstNames[index % firstNames.length]} ${lastNames[index % lastNames.length]}`;
  const slug = slugify(name);
  return {
    name,
    email: `${slug}@bench.example`,
    role: 'writer',
    publicProfile: true,
    jobTitle: `${capitalised(random.pick(nouns))} engineer`,
    bio: sentences(random, [name.split(' ')[0] ?? name], 2),
    slug,
  };
}

const shelves =
  'databases,queues,editors,browsers,frameworks,languages,hosting,monitoring,testing,design,payments,mail,chat,calendars,wikis,forums,shops,analytics,maps,backup,storage,networking,identity,search,video,audio,printing,accounting,payroll,recruiting,support,surveys,forms,signatures,translation,training,gaming,mobile,desktop,terminals'.split(
    ',',
  );

function defineTopic(random: Random, index: number): Omit<Topic, 'id'> {
  const name = `Tools for ${shelves[index % shelves.length]}`;
  return { name, description: sentence(random, name), slug: slugify(name) };
}

const endings = ['', '', '', '', ' DB', ' Cloud', ' Kit', ' One', '.js', ' Studio'];

function defineOption(random: Random, word: string): Omit<Option, 'id'> {
  const name = `${capitalised(word)}${random.pick(endings)}`;
  const slug = slugify(name);
  return {
    name,
    summary: `${name} is one ${random.pick(adjectives)} tool that ${random.pick(verbs)} every ${random.pick(nouns)}.`,
    website: `https://${slug}.example`,
    description: random.chance(0.3) ? richText(sentences(random, [name, 'It'], 3)) : null,
    slug,
  };
}

/** No two options share their first word: a name is found by it. */
function differentWords(count: number): readonly string[] {
  const words = new Set<string>();
  for (let number = 30_000; words.size < count; number += 1) words.add(inventedWord(number));
  return [...words];
}

const groups = 'Speed Cost Safety Comfort Openness Reach Support Maturity Privacy Scale Fit Quality'.split(
  ' ',
);
const criterionNames = ['of', 'when using', 'after', 'without', 'beyond'].flatMap((word) =>
  nouns.slice(0, 40).flatMap((noun, place) =>
    [0, 5].map((step) => {
      const group = groups[(place + step) % groups.length] ?? '';
      return { group, name: `${group} ${word} ${noun}s` };
    }),
  ),
);

function defineCriterion(random: Random, index: number): Omit<Criterion, 'id'> {
  // 7 has no divisor in common with how many there are, so each name comes once.
  const { name, group } = criterionNames[(index * 7) % criterionNames.length] ?? { name: '', group: '' };
  const howWeJudge = random.chance(0.7) ? richText(sentences(random, ['A good one', 'The best'], 2)) : null;
  return { name, group, measures: sentence(random, 'How well it'), howWeJudge, slug: slugify(name) };
}

const scenarioNames = adjectives
  .slice(0, 20)
  .flatMap((adjective) => purposes.slice(0, 20).map((purpose) => `A ${adjective} site for ${purpose}`));

function defineScenario(random: Random, index: number): Omit<Scenario, 'id'> {
  const name = scenarioNames[(index * 7) % scenarioNames.length] ?? '';
  return { name, description: sentences(random, ['The team', 'Everybody'], 2), slug: slugify(name) };
}

function defineFaq(random: Random, index: number, names: readonly string[]): Omit<Faq, 'id'> {
  const name = names[index % names.length] ?? '';
  const noun = nouns[Math.floor(index / names.length) % nouns.length] ?? '';
  return {
    question: `Does ${name} come with its own ${noun}?`,
    answer: richText(sentences(random, [name, 'It', 'That'], random.between(1, 3))),
  };
}
