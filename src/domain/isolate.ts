const turns = /[\p{Script=Arabic}\p{Script=Hebrew}\u202a-\u202e]/u;

/**
 * A name at the beginning of a sentence of ours, so that its direction does not become the sentence's (U+2068 … U+2069).
 * Names that could not turn anything round stay as they are.
 */
export function isolate(name: string): string {
  return turns.test(name) ? `\u2068${name}\u2069` : name;
}
