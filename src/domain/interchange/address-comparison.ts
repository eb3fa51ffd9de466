import { canonicalSlug, slugify } from '../slug';
import type { Known, Named } from './match-documents';
import type { Entry } from './parse-interchange';
import type { Resolve } from './resolve-reference';

interface Options {
  readonly resolve: Resolve;
  /** By key, what the file says of an option, and what is stored of it. */
  readonly given: ReadonlyMap<string, Named>;
  readonly stored: ReadonlyMap<string, Named>;
}

/**
 * A pair written the wrong way round is stored the right way round, so that is where it is looked for; unless it is
 * here as it is written, from before its options had these slugs.
 */
export function createAddressing(options: Options, known: readonly Known[]) {
  const here = new Set(known.map(({ slug }) => slug));
  return ({ form, named }: Entry<'comparisons'>): Named => {
    if (named.slug === null || !form || here.has(named.slug)) return named;
    const slugs = (form.options ?? []).flatMap(({ option }) => {
      const found = option ? options.resolve(option) : null;
      if (!found?.ok) return [];
      const [given, stored] = [options.given.get(found.key), options.stored.get(found.key)];
      return given?.slug ?? stored?.slug ?? slugify(given?.name ?? stored?.name ?? '');
    });
    return { ...named, slug: canonicalSlug(named.slug, slugs) };
  };
}
