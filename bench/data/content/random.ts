/** Numbers that look random and are the same for the same seed, on every machine: sfc32 of the PractRand suite. */
export class Random {
  readonly #state: Int32Array;

  /** Each part of the content has its own numbers, so that one more draw in one part does not change the others. */
  constructor(part: string, index = 0) {
    this.#state = Int32Array.of(hash(part), index, 0x9e3779b9, 1);
    for (let round = 0; round < 12; round += 1) this.next();
  }

  /** From 0 up to, but not including, 1. */
  next(): number {
    const [a = 0, b = 0, c = 0, count = 0] = this.#state;
    const drawn = (a + b + count) | 0;
    this.#state[0] = b ^ (b >>> 9);
    this.#state[1] = c + (c << 3);
    this.#state[2] = ((c << 21) | (c >>> 11)) + drawn;
    this.#state[3] = count + 1;
    return (drawn >>> 0) / 4_294_967_296;
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
}

function hash(text: string): number {
  let sum = 2_166_136_261;
  for (const character of text) sum = Math.imul(sum ^ character.charCodeAt(0), 16_777_619);
  return sum;
}
