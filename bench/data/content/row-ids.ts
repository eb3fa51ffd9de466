/**
 * Rows of arrays are numbered as Payload does it, by 24 hexadecimal digits: a moment, whose they are, and a count. They
 * must be different in all comparisons, so they are not left to chance.
 */
export class RowIds {
  readonly #start: string;
  #count = 0;

  constructor(comparison: number, publishedAt: string) {
    this.#start = hexadecimal(Math.floor(Date.parse(publishedAt) / 1000), 8) + hexadecimal(comparison, 10);
  }

  next(): string {
    this.#count += 1;
    return this.#start + hexadecimal(this.#count, 6);
  }
}

function hexadecimal(number: number, digits: number): string {
  return number.toString(16).padStart(digits, '0');
}
