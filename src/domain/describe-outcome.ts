import type { OptionId, Outcome } from './outcome';

interface NamedOption {
  readonly id: OptionId;
  readonly name: string;
}

/** The outcome in words for a reader: the editor's label, or winners by name, or what the kind means. */
export function describeOutcome(outcome: Outcome, options: readonly NamedOption[]): string {
  if (outcome.label) return outcome.label;
  switch (outcome.kind) {
    case 'win': {
      const names = listNames(options.filter(({ id }) => outcome.winners.includes(id)));
      return outcome.qualifier ? `${names} (${outcome.qualifier})` : names;
    }
    case 'tie':
      return 'Tie';
    case 'together':
      return options.length === 2 ? 'Use both' : 'Use them together';
    case 'depends':
      return `Depends: ${outcome.condition}`;
    case 'none':
      return 'No winner: a fact';
    case 'unknown':
      return 'Unknown';
  }
}

export function listNames(options: readonly { readonly name: string }[]): string {
  return joinWords(options.map(({ name }) => name));
}

/** "A", "A and B", "A, B and C". */
export function joinWords(words: readonly string[]): string {
  const last = words.at(-1) ?? '';
  return words.length < 2 ? last : `${words.slice(0, -1).join(', ')} and ${last}`;
}
