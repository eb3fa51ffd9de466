import { heaviestWeight } from '../ranking';
import { slugPattern } from '../slug';

/** What a reader set on one comparison. It is kept in the address, so that it can be shared, and nowhere else. */
export interface Choices {
  /** By slug of the criterion; what is not in it weighs what the page says. */
  readonly weights: ReadonlyMap<string, number>;
  readonly differencesOnly: boolean;
  /** Slugs of the two options that a narrow screen shows; empty for the first two. */
  readonly pair: readonly string[];
}

export const noChoices: Choices = { weights: new Map(), differencesOnly: false, pair: [] };

/**
 * `#weights=type-safety:5,price:0&rows=different&pair=go,rust`, in any order, in part, or percent-encoded on its way.
 * What cannot be read is passed over. Null for a fragment that says nothing of the kind, such as `#source-3`.
 */
export function parseChoices(fragment: string): Choices | null {
  const parts = new Map(
    decode(fragment.replace(/^#/, ''))
      .split('&')
      .map((part) => splitAt(part, '=')),
  );
  if (!['weights', 'rows', 'pair'].some((name) => parts.has(name))) return null;
  return {
    weights: new Map(listOf(parts.get('weights')).flatMap(parseWeight)),
    differencesOnly: parts.get('rows') === 'different',
    pair: parsePair(listOf(parts.get('pair'))),
  };
}

/** Without the `#`; empty where nothing was chosen. */
export function writeChoices({ weights, differencesOnly, pair }: Choices): string {
  return [
    weights.size > 0 && `weights=${[...weights].map((entry) => entry.join(':')).join(',')}`,
    differencesOnly && 'rows=different',
    pair.length > 0 && `pair=${pair.join(',')}`,
  ]
    .filter(Boolean)
    .join('&');
}

function decode(fragment: string): string {
  try {
    return decodeURIComponent(fragment);
  } catch {
    return fragment;
  }
}

function splitAt(text: string, separator: string): readonly [string, string] {
  const place = text.indexOf(separator);
  return place < 0 ? [text, ''] : [text.slice(0, place), text.slice(place + separator.length)];
}

function listOf(text: string | undefined): readonly string[] {
  return text?.split(',') ?? [];
}

function parseWeight(entry: string): [string, number][] {
  const [slug, weight] = splitAt(entry, ':');
  if (!slugPattern.test(slug) || !/^\d$/.test(weight)) return [];
  return Number(weight) > heaviestWeight ? [] : [[slug, Number(weight)]];
}

function parsePair(slugs: readonly string[]): readonly string[] {
  const [left = '', right = ''] = slugs;
  const isPair = left !== right && slugPattern.test(left) && slugPattern.test(right);
  return isPair ? [left, right] : [];
}
