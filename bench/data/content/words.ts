import type { Random } from './random';

/** What the sentences are made of. Words of one list can stand for one another. */
export const nouns =
  'backup import export lookup index cache queue dashboard report editor plug-in template schema migration release upgrade log metric alert token session form table chart map search filter webhook account role team workspace project archive snapshot replica cluster region contract invoice licence support forum manual course audit rule'.split(
    ' ',
  );
export const adjectives =
  'fast slow plain modern dated careful strict loose small large steady brittle friendly terse open closed local remote shared private cheap costly mature young complete partial simple deep narrow wide quiet noisy'.split(
    ' ',
  );
export const verbs =
  'handles stores sends reads writes checks repeats keeps drops sorts merges splits signs encrypts compresses measures schedules limits restores renames translates caches streams validates groups joins'.split(
    ' ',
  );
export const purposes =
  'start-ups agencies schools hospitals newsrooms shops banks museums libraries charities laboratories factories farms hotels airlines insurers publishers towns ministries studios clubs unions couriers bakeries surgeries archives orchestras theatres breweries shipyards'.split(
    ' ',
  );

const syllables =
  'ba cor den fil gra hes jin kol lam mer nov pos qua ri sta tu vel wen xan yor zel bri cho dra eld fro gli hum'.split(
    ' ',
  );

/** Words that no dictionary has, as names have them: the same number gives the same word, another number another one. */
export function inventedWord(number: number): string {
  let rest = Math.imul(number, 0x9e3779b1) >>> 0;
  let word = '';
  const length = 2 + (number % 2);
  for (let place = 0; place < length; place += 1) {
    word += syllables[rest % syllables.length];
    rest = Math.floor(rest / syllables.length);
  }
  return word;
}

export function capitalised(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}

/** Texts are wide as well as repetitive: every few words one that stands almost nowhere else. */
export function rareWord(random: Random): string {
  return inventedWord(Math.floor(random.next() ** 3 * 20_000));
}

export function sentence(random: Random, subject: string): string {
  const parts = [
    subject,
    random.pick(verbs),
    'the',
    random.pick(adjectives),
    random.pick(nouns),
    random.pick(['of', 'with', 'without', 'before', 'after', 'through', 'behind']),
    random.chance(0.4) ? rareWord(random) : `another ${random.pick(nouns)}`,
  ];
  const ending = random.pick([
    '',
    ', which is enough',
    ' in most cases',
    ' since last year',
    ', if asked to',
    `, as ${random.pick(purposes)} need it`,
  ]);
  return `${parts.join(' ')}${ending}.`;
}

export function sentences(random: Random, subjects: readonly string[], count: number): string {
  return Array.from({ length: count }, () => sentence(random, random.pick(subjects))).join(' ');
}
