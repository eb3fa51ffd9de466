import type { Random } from './random';

/**
 * Choices as people make them: a few are chosen again and again, most of them hardly ever. The choice in place n is
 * chosen in proportion to 1 / (n + flatness), which is Zipf's law with Mandelbrot's correction.
 */
export class Popularity<Choice> {
  readonly #choices: readonly Choice[];
  readonly #sums: readonly number[];

  constructor(choices: readonly Choice[], flatness: number) {
    let sum = 0;
    this.#choices = choices;
    this.#sums = choices.map((_, place) => {
      sum += 1 / (place + 1 + flatness);
      return sum;
    });
  }

  draw(random: Random): Choice {
    const wanted = random.next() * (this.#sums.at(-1) ?? 0);
    let [low, high] = [0, this.#sums.length - 1];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#sums[middle] ?? 0) > wanted) high = middle;
      else low = middle + 1;
    }
    const choice = this.#choices[low];
    if (choice === undefined) throw new Error('There is nothing to choose from.');
    return choice;
  }

  /** All different; all there are where more are wanted. */
  drawDifferent(random: Random, count: number): Choice[] {
    const drawn = new Set<Choice>();
    const wanted = Math.min(count, this.#choices.length);
    for (let tries = 0; drawn.size < wanted && tries < 50 * wanted; tries += 1) drawn.add(this.draw(random));
    // Popular ones are all taken by now: the rest comes in the order of the list.
    for (const choice of this.#choices) if (drawn.size < wanted) drawn.add(choice);
    return [...drawn];
  }
}
