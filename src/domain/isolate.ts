const turns = /[\p{Script=Arabic}\p{Script=Hebrew}\u202a-\u202e]/u;

/**
 * A name inside a sentence of ours (U+2068 … U+2069): neither does its direction become the sentence's, nor does it turn
 * round what follows. Names that could not do that stay as they are.
 */
export function isolate(name: string): string {
  return turns.test(name) ? `\u2068${name}\u2069` : name;
}
