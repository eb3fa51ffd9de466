/** Numbers that look random and are the same for the same seed, on every machine: mulberry32. */
export class Random {
  #state: number;

  constructor(seed: number) {
    this.#state = seed >>> 0;
  }

  /** From 0 up to, but not including, 1. */
  next(): number {
    this.#state = (this.#state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(this.#state ^ (this.#state >>> 15), this.#state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  }

  below(end: number): number {
    return Math.floor(this.next() * end);
  }

  /** Both ends included. */
  between(first: number, last: number): number {
    return first + this.below(last - first + 1);
  }

  chance(probability: number): boolean {
    return this.next() < probability;
  }

  pick<Choice>(choices: readonly Choice[]): Choice {
    const choice = choices[this.below(choices.length)];
    if (choice === undefined) throw new Error('There is nothing to choose from.');
    return choice;
  }

  /** As Payload numbers the rows of an array: 24 hexadecimal digits. */
  rowId(): string {
    return [0, 1, 2].map(() => this.below(4_294_967_296).toString(16).padStart(8, '0')).join('');
  }
}

/** A seed of its own for each part of the content, so that one more draw in one part does not change the others. */
export function seedOf(part: string, index = 0): number {
  let hash = 2_166_136_261 ^ Math.imul(index + 1, 0x9e3779b1);
  for (const character of part) hash = Math.imul(hash ^ character.charCodeAt(0), 16_777_619);
  return hash >>> 0;
}
