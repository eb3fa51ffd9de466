import { numberedSlug, pairSlug, slugMaxLength, slugOf } from '../../../src/domain/slug';
import type { Option } from './definitions';
import type { Random } from './random';
import { purposes } from './words';

/** Titles and slugs as the site itself makes them: a pair for what two options are compared first, no slug twice. */
export class Addresses {
  readonly #taken = new Set<string>();

  choose(random: Random, options: readonly Option[]): { readonly title: string; readonly slug: string } {
    const names = options.map(({ name }) => name);
    const purpose = `for ${random.pick(purposes)}`;
    if (options.length > 2)
      return this.#ofTitle(`${names.slice(0, -1).join(', ')} or ${names.at(-1)} ${purpose}`);
    const pair = pairSlug(options.map(({ slug }) => slug));
    if (pair.length > slugMaxLength || this.#taken.has(pair))
      return this.#ofTitle(`${names.join(' vs ')} ${purpose}`);
    return { title: names.join(' vs '), slug: this.#take(pair) };
  }

  #ofTitle(title: string) {
    return { title, slug: this.#take(slugOf(title, 'comparison')) };
  }

  #take(wanted: string): string {
    let slug = wanted;
    for (let number = 2; this.#taken.has(slug); number += 1) slug = numberedSlug(wanted, number);
    this.#taken.add(slug);
    return slug;
  }
}
