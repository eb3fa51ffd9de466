import { Popularity } from './popularity';
import type { Random } from './random';

const remembered = 24;

/** Comparisons refer to earlier ones of their topic, to newer ones more often. */
export class Related {
  readonly #newest = new Map<number, number[]>();

  choose(random: Random, { id, topic }: { readonly id: number; readonly topic: number }): number[] {
    const newest = this.#newest.get(topic) ?? [];
    this.#newest.set(topic, [id, ...newest].slice(0, remembered));
    return newest.length === 0 ? [] : new Popularity(newest, 20).drawDifferent(random, random.below(7));
  }
}
