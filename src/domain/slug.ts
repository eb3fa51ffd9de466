/** Lower-case ASCII words joined by single hyphens; at most 96 characters. */
export const slugPattern = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;
export const slugMaxLength = 96;

/** "C++ & Ñandú" → "c-plus-plus-and-nandu". Empty when nothing can be kept. */
export function slugify(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{Diacritic}/gu, '')
    .toLowerCase()
    .replace(/\+/g, ' plus ')
    .replace(/#/g, ' sharp ')
    .replace(/&/g, ' and ')
    .replace(/(\p{L})\.(?=\p{L})/gu, '$1')
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, slugMaxLength)
    .replace(/^-+|-+$/g, '');
}

/**
 * The slug that a document gets by itself. A name that leaves nothing for an address, such as one in Chinese, is
 * addressed by what it names: a public document always has an address.
 */
export function slugOf(text: string, noun: string): string {
  return slugify(text) || slugify(noun);
}

/** `slug-2`, with the slug cut where that would be too long. */
export function numberedSlug(slug: string, number: number): string {
  const end = `-${number}`;
  return slug.slice(0, slugMaxLength - end.length).replace(/-+$/, '') + end;
}

/** "b-vs-a" → "a-vs-b" for two options, in alphabetical order: one address for a pair, whichever was typed first. */
export function pairSlug(options: readonly string[]): string {
  return [...options].sort().join('-vs-');
}

/**
 * A slug that begins with its own two options the wrong way round, put right: `["b","a"]`, `b-vs-a-backend` →
 * `a-vs-b-backend`. Every other slug is the editor's own and stays as it is.
 */
export function canonicalSlug(slug: string, options: readonly string[]): string {
  if (options.length !== 2) return slug;
  const right = pairSlug(options);
  const wrong = [...options].sort().reverse().join('-vs-');
  if (slug === wrong) return right;
  return slug.startsWith(`${wrong}-`) ? right + slug.slice(wrong.length) : slug;
}

/**
 * Every slug that `a-vs-b-rest` could be the other order of. Where the second name ends and the rest begins cannot be
 * told from the slug, so each possibility is listed; none for a slug that names no pair.
 */
export function listReversedSlugs(slug: string): readonly string[] {
  const sides = slug.split('-vs-');
  const [left, right] = sides;
  if (sides.length !== 2 || !left || !right) return [];
  const words = right.split('-');
  return words.map((_, index) => {
    const rest = words.slice(index + 1);
    return [`${words.slice(0, index + 1).join('-')}-vs-${left}`, ...rest].join('-');
  });
}
